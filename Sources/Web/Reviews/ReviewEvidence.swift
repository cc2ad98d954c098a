import Markup

/// A file to look at. `warning` is set if another person has submitted the same file.
struct ReviewEvidence: Sendable {
    var file: EvidenceFile
    var warning: String?
}

extension ReviewEvidence: Piece {
    var html: HTML {
        """
        <li><a href="\(file.href)">\(file.fileName)</a><span class="soft small-text">\(file.kind)</span>\
        \(given: warning, { "<span class=\"flag file-warning\">\($0)</span>" })</li>

        """
    }
}
