internal import Foundation

/// A folder that somebody points at: all policies, those of one jurisdiction, or a single one.
public struct PolicyDirectory: Sendable {
    /// The folder of all policies that it lies in, or is.
    public let root: String
    /// What its files begin with, relative to the root; empty for all.
    private let prefix: String

    public init(_ path: String) {
        let path = URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
        let parts = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        let depth = Self.isFile("\(path)/policy.yaml") ? 2 : Self.isFile("\(path)/jurisdiction.yaml") ? 1 : 0
        guard depth > 0, parts.count >= depth else {
            root = path
            prefix = ""
            return
        }
        root = "/" + parts.dropLast(depth).joined(separator: "/")
        prefix = parts.suffix(depth).joined(separator: "/") + "/"
    }

    /// Whether a file, named relative to the root, is meant. What is told of the root as a whole always is.
    public func holds(file: String) -> Bool {
        prefix.isEmpty || file.hasPrefix(prefix) || file == root
    }

    /// Why nothing can be read there; nil where a folder is.
    public var absence: String? {
        var isFolder = ObjCBool(false)
        guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder) else { return "没有这个文件夹：\(root)。" }
        return isFolder.boolValue ? nil : "不是文件夹：\(root)。请写文件所在的文件夹。"
    }

    private static func isFile(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }
}
