import Markup

/// A section of a rule: 二、哪些学习计学时，怎样计.
struct PolicyPart: Sendable {
    var id: String
    var heading: String
    var groups: [PolicyGroup]

    /// The clauses that the table of contents lists: those of long sections.
    var entries: [PolicyClause] { groups.contains { $0.heading != nil } ? groups.flatMap(\.clauses) : [] }
}

/// Clauses under their own heading, or under the heading of the section.
struct PolicyGroup: Sendable {
    var heading: String?
    var clauses: [PolicyClause]
}

extension PolicyPart: Piece {
    var html: HTML {
        """
        <section class="policy-part" id="\(id)" aria-labelledby="\(id)-heading">
        <h2 id="\(id)-heading">\(heading)</h2>
        \(each: groups)</section>

        """
    }

    /// The line of the table of contents.
    var contents: HTML {
        "<li><a href=\"#\(id)\">\(heading)</a>\(entryList)</li>\n"
    }

    private var entryList: HTML {
        guard !entries.isEmpty else { return .nothing }
        return """
            <details class="fold toc-fold"><summary>\(entries.count) 条\
            <span class="visually-hidden">：\(heading)</span></summary>\
            <ol class="toc-entries">\(each: entries, { "<li>\($0.contents)</li>" })</ol></details>
            """
    }
}

extension PolicyGroup: Piece {
    var html: HTML {
        """
        \(given: heading, { "<h3 class=\"group-heading\">\($0)</h3>\n" })<div class="clauses">
        \(each: clauses)</div>

        """
    }
}
