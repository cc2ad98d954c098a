/// A file (佐证材料) that proves a record.
public struct Evidence: Hashable, Sendable {
    public let id: EvidenceID
    /// The name of the uploaded file, for people to read. It is never used as a path.
    public let name: String
    /// The media type: `application/pdf`, `image/jpeg` or `image/png`. It is found from the content, never from the
    /// name.
    public let mediaType: String
    /// The size in bytes.
    public let size: Int
    /// The SHA-256 of the content in lower-case hexadecimal. It shows whether the same file was submitted twice.
    public let sha256: String
    /// The random name under which the file is stored.
    public let storedAs: String

    /// Creates a file of evidence.
    public init(id: EvidenceID, name: String, mediaType: String, size: Int, sha256: String, storedAs: String) {
        self.id = id
        self.name = name
        self.mediaType = mediaType
        self.size = size
        self.sha256 = sha256
        self.storedAs = storedAs
    }
}
