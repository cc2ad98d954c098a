import Workflows

/// Why the server cannot start with the style sheets and scripts it was given; one sentence for the operator.
enum AssetFailure: Error, Equatable, CustomStringConvertible {
    /// The product's own folder of assets is not there or cannot be listed.
    case missingFolder(String)
    /// A file that every page needs is not in the folder a setting names.
    case missingFile(String, folder: String, setting: String)
    case unreadable(String)
    case unknownKind(String)
    case cannotCompress(String)
    /// A page asks for a file that was never loaded.
    case unknownName(String)

    var description: String {
        switch self {
        case .missingFolder(let folder):
            "The folder \(folder) cannot be read; it belongs to the product, so install that again."
        case .missingFile(let file, let folder, let setting):
            "\(file) is not in \(folder); point the setting \(setting) at the folder that holds it."
        case .unreadable(let path):
            "The file \(path) cannot be read; check that it exists and that this user may read it."
        case .unknownKind(let path):
            "The file \(path) has an ending this server does not serve; use css, js, svg, png, ico, woff2 or txt."
        case .cannotCompress(let name):
            "The file \(name) could not be compressed by zlib."
        case .unknownName(let name):
            "No asset is called \(name); put it into Sources/Web/Assets or correct the name."
        }
    }
}

extension AssetFailure: Complaining {
    var sentence: String { description }
    var exitCode: Int32 { 69 }
}
