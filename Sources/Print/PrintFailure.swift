/// The reason why a page or document could not be made.
public enum PrintFailure: Error, Equatable, Sendable {
    /// A font that must be embedded is not installed on this machine.
    case fontMissing(String)
    /// The document has no pages.
    case noPages
    /// The document would have more than `PDFDocument.pageLimit` pages.
    case tooManyPages
    /// The text, with this number of bytes, does not fit into a QR code.
    case tooLongForQRCode(bytes: Int)
    /// cairo reported an error; the text is cairo's own.
    case drawing(String)
}

extension PrintFailure: CustomStringConvertible {
    /// One Chinese sentence for the person who prints.
    public var description: String {
        switch self {
        case .fontMissing(let family):
            "打印需要的字体“\(family)”没有安装，请管理员安装软件包 fonts-noto-cjk 后再试。"
        case .noPages:
            "没有可以打印的内容。"
        case .tooManyPages:
            "内容超过 \(PDFDocument.pageLimit) 页，请分成几份打印。"
        case .tooLongForQRCode(let bytes):
            "二维码内容有 \(bytes) 字节，超出了可以容纳的长度，请缩短网址。"
        case .drawing(let reason):
            "生成 PDF 时出错（\(reason)），请稍后再试。"
        }
    }
}
