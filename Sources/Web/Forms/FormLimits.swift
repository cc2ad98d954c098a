/// How much one form may send; all sizes in bytes.
struct FormLimits: Sendable {
    var body = 32 * 1024 * 1024
    var parts = 2_000
    /// One text field.
    var text = 64 * 1024
    /// A multipart delimiter; RFC 2046 allows 70.
    var boundary = 70
    /// All header lines of one part.
    var header = 8 * 1024
}
