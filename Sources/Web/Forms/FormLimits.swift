/// How much one form may send; all sizes in bytes.
struct FormLimits: Sendable {
    /// A form with files, which go to disk: as many as a declaration may carry, and its texts.
    var body = EvidenceStore.most * EvidenceStore.largest + 1024 * 1024
    /// A form without files, which is held in memory.
    var pairs = 1024 * 1024
    var parts = 2_000
    /// One text field.
    var text = 64 * 1024
    /// A multipart delimiter; RFC 2046 allows 70.
    var boundary = 70
    /// All header lines of one part.
    var header = 8 * 1024
}
