import Files

extension FileFailure: SpaceFailure {
    var isOutOfSpace: Bool { self == .full }
}

extension FileFailure {
    /// The sentence for users and operators.
    var chinese: String {
        switch self {
        case .missing: "没有找到需要的文件，它可能已被删除。"
        case .tooLarge: "存放的文件比登记的大，没有读取。请联系系统管理员。"
        case .full: OutOfSpace.chinese + "请清理存储服务后重试。"
        case .unreachable: "文件存储服务暂时连不上，请过一会儿再试；如果仍然不行，请检查设置 XUESHI_S3_ENDPOINT 和网络。"
        case .untrusted: "文件存储服务的证书不能信任，没有连接。请检查设置 XUESHI_S3_ENDPOINT 和 XUESHI_S3_CERTIFICATES。"
        case .wrongKey: "文件存储服务不接受访问密钥。请检查设置 XUESHI_S3_ACCESS_KEY、XUESHI_S3_SECRET_KEY 和 XUESHI_S3_REGION。"
        case .forbidden: "访问密钥在文件存储服务中的权限不够，它要能读取、写入、删除和列出存储桶中的文件。"
        case .noBucket: "文件存储服务中没有设置 XUESHI_S3_BUCKET 所指的存储桶，请先建立它，或检查设置。"
        case .clocksDiffer: "本机的时钟与文件存储服务相差太大，请校准时钟。"
        case .unexpected: "文件存储服务的回答不合约定，这次没有办成。请检查设置 XUESHI_S3_ENDPOINT 和 XUESHI_S3_REGION。"
        }
    }
}
