import Domain
import Groundwork
import Rules

extension Explained {
    /// What it is made up of, as a list: each sentence with its sign and its article, parts set in under what they make up.
    private var steps: HTML {
        guard !parts.isEmpty else { return .nothing }
        return "<ul class=\"steps-tree\">\(HTML(parts.map(\.item)))</ul>"
    }

    /// The sentence itself, and then what it is made up of.
    var tree: HTML {
        "<p class=\"tree-head\">\(line)</p>\(steps)"
    }

    private var item: HTML { "<li>\(line)\(steps)</li>" }

    private var line: HTML { "\(sign)\(text)\(place)" }

    private var sign: HTML {
        switch isMet {
        case nil: .nothing
        case true?: "<span class=\"sign-met\">✓</span> "
        case false?: "<span class=\"sign-lacking\">✗</span> "
        }
    }

    private var place: HTML {
        guard let article else { return .nothing }
        return " <span class=\"article\">\(article)</span>"
    }
}

extension YearBook {
    /// How a record's hours came about and what would have to change; nothing where there is nothing to reckon.
    func steps(of line: Line?) -> HTML {
        line?.assessment?.explained(in: .chinese, naming: title(of:)).tree ?? .nothing
    }

    /// What the person called a record, of which the id is given.
    func title(of record: String) -> String {
        RecordID(record).flatMap(line(of:))?.record.content.title ?? record
    }
}
