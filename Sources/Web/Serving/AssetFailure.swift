import Groundwork

/// The reason why the server cannot load its static files, as one sentence for the operator.
enum AssetFailure: Error, Equatable, CustomStringConvertible {
    /// The product's own folder of assets is missing or cannot be listed.
    case missingFolder(String)
    /// A file that every page needs is not in the folder that a setting names.
    case missingFile(String, folder: String, setting: String)
    case unreadable(String)
    case unknownKind(String)
    case cannotCompress(String)
    /// A page asks for a file that was never loaded.
    case unknownName(String)

    var description: String {
        switch self {
        case .missingFolder(let folder):
            "读不到程序自带的文件夹 \(folder)，请重新安装程序。"
        case .missingFile(let file, let folder, let setting):
            "文件夹 \(folder) 里没有 \(file)，请把设置 \(setting) 指向它所在的文件夹。"
        case .unreadable(let path):
            "读不到文件 \(path)，请检查文件是否存在、运行程序的用户能否读取。"
        case .unknownKind(let path):
            "文件 \(path) 的类型不能提供，只能是 css、js、svg、png、ico、woff2 或 txt。"
        case .cannotCompress(let name):
            "文件 \(name) 压缩失败。"
        case .unknownName(let name):
            "没有名为 \(name) 的页面文件，请放入 Sources/Web/Assets，或改正名称。"
        }
    }
}

extension AssetFailure: Complaining {
    var sentence: String { description }
    var exitCode: Int32 { 69 }
}
