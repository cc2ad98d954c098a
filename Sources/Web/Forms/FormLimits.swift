import Groundwork

/// How much one form may send; all sizes in bytes.
struct FormLimits: Sendable {
    /// A form with files, which go to disk: as many as a declaration may carry, and its texts.
    var body = Self.longest(UploadRules())
    /// Names and texts of a form together, which are held in memory; a form without files is no longer than that.
    var texts = 64 * 1024
    /// Texts and ticked boxes.
    var parts = 2_000
    /// Files; more than any page takes, so that the page itself can say how many.
    var files = 20
    /// A multipart delimiter; RFC 2046 allows 70.
    var boundary = 70
    /// All header lines of one part.
    var header = 4 * 1024
}

extension FormLimits {
    init(_ rules: UploadRules) {
        self.init(body: Self.longest(rules))
    }

    private static func longest(_ rules: UploadRules) -> Int {
        rules.filesPerRecord * rules.bytesPerFile + 1024 * 1024
    }
}
