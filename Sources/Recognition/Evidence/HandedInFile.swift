/// A file that came with a declaration's form and is not checked yet.
public struct HandedInFile: Hashable, Sendable {
    /// The file's name on the person's device. It is safe to show and never a path.
    public let name: String
    /// The present path of the file. `KeepEvidence` moves the file away from it.
    public let path: String
    /// The size in bytes.
    public let size: Int
    /// The hash of the content in lower-case hexadecimal.
    public let sha256: String

    public init(name: String, path: String, size: Int, sha256: String) {
        self.name = name
        self.path = path
        self.size = size
        self.sha256 = sha256
    }
}
