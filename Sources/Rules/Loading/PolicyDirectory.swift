internal import Foundation

/// A folder given by the user: that of all policies, of one jurisdiction, or of one policy.
public struct PolicyDirectory: Sendable {
    /// The folder of all policies that contains this one, or is this one.
    public let root: String
    /// The common start of the folder's paths, relative to the root; empty for the root itself.
    private let prefix: String

    /// Finds out which kind of folder the path leads to.
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

    /// Whether the folder contains a file. The path is relative to the root; the root itself is always contained.
    public func holds(file: String) -> Bool {
        prefix.isEmpty || file.hasPrefix(prefix) || file == root
    }

    /// Why the folder cannot be read, in Chinese; `nil` if the folder exists.
    public var absence: String? {
        var isFolder = ObjCBool(false)
        guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder) else { return "没有这个文件夹：\(root)。" }
        return isFolder.boolValue ? nil : "不是文件夹：\(root)。请写文件所在的文件夹。"
    }

    private static func isFile(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }
}
