public import Domain

/// The key by which the same row is never added twice. Hours and name are no part of it.
public struct RowKey: Hashable, Sendable {
    /// The same for the same row, for ever and on every machine; long: hash it to store it.
    public let text: String

    /// The importing organisation and the source's own key, where there is one.
    init?(importer: OrganisationID, _ facts: HoursRowFacts) {
        if let source = facts.sourceKey {
            text = Self.joined(["source", importer.text, source])
            return
        }
        guard let document = facts.document, let year = facts.year,
            let subject = facts.subject, let activity = facts.activity, let course = facts.course,
            let completed = facts.completed
        else { return nil }
        text = Self.joined([
            "content", document.kind.rawValue, document.value, String(year), subject, activity,
            CellText.compact(course),
            facts.started?.iso ?? "", completed.iso,
        ])
    }

    /// The key of whatever an organisation's own source calls by this number.
    public init(importer: OrganisationID, source: String) {
        text = Self.joined(["source", importer.text, source])
    }

    /// On a roster each document stands once.
    init?(person document: DocumentNumber?) {
        guard let document else { return nil }
        text = Self.joined(["person", document.kind.rawValue, document.value])
    }

    /// Each field goes with its length, so that none can run into the next.
    private static func joined(_ fields: [String]) -> String {
        var text = ""
        text.reserveCapacity(160)
        for field in fields {
            if !text.isEmpty { text += "|" }
            text += String(field.utf8.count)
            text += ":"
            text += field
        }
        return text
    }
}
