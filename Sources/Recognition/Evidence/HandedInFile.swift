/// A file that came with a declaration's form, and has not been looked at yet.
public struct HandedInFile: Hashable, Sendable {
    /// What the person's device calls it, fit to be shown; never a path.
    public let name: String
    /// Where it lies now. It is moved away when it is kept.
    public let path: String
    /// The size in bytes.
    public let size: Int
    /// Of the content, in lower-case hexadecimal.
    public let sha256: String

    public init(name: String, path: String, size: Int, sha256: String) {
        self.name = name
        self.path = path
        self.size = size
        self.sha256 = sha256
    }
}
