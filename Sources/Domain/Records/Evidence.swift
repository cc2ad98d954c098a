/// A file (佐证材料) that proves a record.
public struct Evidence: Hashable, Sendable {
    public let id: EvidenceID
    /// The name it was handed in under, for people to read; never a path.
    public let name: String
    /// Told by the content, never by the name: `application/pdf`, `image/jpeg` or `image/png`.
    public let mediaType: String
    /// Bytes.
    public let size: Int
    /// Of the content, in lower-case hexadecimal: the same proof handed in twice is noticed by it.
    public let sha256: String
    /// The random name under which the file is kept.
    public let storedAs: String

    public init(id: EvidenceID, name: String, mediaType: String, size: Int, sha256: String, storedAs: String) {
        self.id = id
        self.name = name
        self.mediaType = mediaType
        self.size = size
        self.sha256 = sha256
        self.storedAs = storedAs
    }
}
