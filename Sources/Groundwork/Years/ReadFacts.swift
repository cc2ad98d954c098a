public import Domain
public import Rules

/// The facts of records by their text. Many records have the same facts, so each text is read once.
public struct ReadFacts: Sendable {
    private var known: [String: Facts] = [:]

    /// Creates an empty list.
    public init() {}

    /// Returns the facts of a record.
    public mutating func of(_ record: HoursRecord) -> Facts {
        let text = record.content.facts
        if let facts = known[text] { return facts }
        let facts = FactsText.read(text)
        known[text] = facts
        return facts
    }
}
