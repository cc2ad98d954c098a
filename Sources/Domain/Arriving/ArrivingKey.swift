/// The key that prevents the same record from being added twice. Hours and name are not part of it.
public struct ArrivingKey: Hashable, Sendable {
    private enum Thing: Hashable, Sendable {
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

    private let thing: Thing

    /// Creates the key from the importing organisation and the source's own number. If the record has no such number,
    /// the key uses the record's content.
    /// - Returns: `nil` if too few fields of the record were understood.
    public init?(importer: OrganisationID, _ record: ArrivingRecord) {
        if let source = record.sourceKey {
            thing = .source(importer, source)
            return
        }
        guard let document = record.document, let year = record.year,
            let subject = record.subject, let activity = record.activity, let course = record.course,
            let completed = record.completed
        else { return nil }
        thing = .content(
            Content(
                document: document,
                year: year,
                subject: subject,
                activity: activity,
                course: CompactText.of(course),
                started: record.started,
                completed: completed
            )
        )
    }

    /// Creates the key of the record with this number in an organisation's own source.
    public init(importer: OrganisationID, source: String) {
        thing = .source(importer, source)
    }

    /// Creates the key of a row of a roster, in which each document appears once.
    public init?(person document: DocumentNumber?) {
        guard let document else { return nil }
        thing = .person(document)
    }

    /// The text of the key. It is the same for the same record on every machine and in every release. It is long, so
    /// hash it before you store it.
    public var text: String {
        switch thing {
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
