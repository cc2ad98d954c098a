import Groundwork

/// The limits of one form. All sizes are in bytes.
struct FormLimits: Sendable {
    /// The size of a form with files: all files of one declaration, and its texts.
    var body = Self.longest(UploadRules())
    /// The size of all names and texts together, which are held in memory. It is also the limit of a form without
    /// files.
    var texts = 64 * 1024
    /// The number of texts and ticked boxes.
    var parts = 2_000
    /// The number of files. It is higher than any page allows, so that the page itself can name its limit.
    var files = 20
    /// The length of a multipart boundary. RFC 2046 allows 70.
    var boundary = 70
    /// The size of all header lines of one part.
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
