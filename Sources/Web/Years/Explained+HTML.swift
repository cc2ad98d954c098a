import Domain
import Groundwork
import Markup
import Rules

extension Explained {
    /// The parts as a list. Each sentence has its sign and its article, and its own parts are indented below it.
    private var steps: HTML {
        guard !parts.isEmpty else { return .nothing }
        return "<ul class=\"steps-tree\">\(HTML(parts.map(\.item)))</ul>"
    }

    /// The sentence itself, followed by its parts.
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
    /// How a record's hours were counted, and what would have to change; empty if there is nothing to calculate.
    func steps(of line: Line?) -> HTML {
        line?.assessment?.explained(in: .chinese, naming: title(of:)).tree ?? .nothing
    }

    /// The title of the record with this id.
    func title(of record: String) -> String {
        RecordID(record).flatMap(line(of:))?.record.content.title ?? record
    }
}
