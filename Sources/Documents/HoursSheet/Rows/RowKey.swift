public import Domain

/// The key of a row. No row is added twice with the same key. Hours and name are not part of it.
public struct RowKey: Hashable, Sendable {
    private enum Identity: Hashable, Sendable {
        case source(OrganisationID, String)
        case content(Content)
        case person(DocumentNumber)
    }

    private struct Content: Hashable, Sendable {
        let document: DocumentNumber
        let year: Int
        let subject: String
        let activity: String
        /// Without white space, and with full-width forms made half-width.
        let course: String
        let started: Day?
        let completed: Day
    }

    private let identity: Identity

    /// Creates the key from the importer and the source number, or else from the content; `nil` if too little is known.
    init?(importer: OrganisationID, _ facts: HoursRowFacts) {
        if let source = facts.sourceKey {
            identity = .source(importer, source)
            return
        }
        guard let document = facts.document, let year = facts.year,
            let subject = facts.subject, let activity = facts.activity, let course = facts.course,
            let completed = facts.completed
        else { return nil }
        identity = .content(
            Content(
                document: document,
                year: year,
                subject: subject,
                activity: activity,
                course: CellText.compact(course),
                started: facts.started,
                completed: completed
            )
        )
    }

    /// Creates the key of the record with this number in an organisation's own source.
    public init(importer: OrganisationID, source: String) {
        identity = .source(importer, source)
    }

    /// Creates the key of a row of a roster, in which each document appears once.
    init?(person document: DocumentNumber?) {
        guard let document else { return nil }
        identity = .person(document)
    }

    /// The key as text. It is always the same for the same row, on every machine. It is long, so store a hash of it.
    public var text: String {
        switch identity {
        case .source(let importer, let source): Self.joined(["source", importer.text, source])
        case .person(let document): Self.joined(["person", document.kind.rawValue, document.value])
        case .content(let content):
            Self.joined([
                "content", content.document.kind.rawValue, content.document.value, String(content.year),
                content.subject, content.activity, content.course, content.started?.iso ?? "", content.completed.iso,
            ])
        }
    }

    /// Each field has its length before it, so that fields cannot be confused.
    private static func joined(_ fields: [String]) -> String {
        fields.map { "\($0.utf8.count):\($0)" }.joined(separator: "|")
    }
}
