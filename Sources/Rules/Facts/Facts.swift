/// The facts that a record states about the activity: named values, as they were written.
public struct Facts: Sendable {
    private var entries: [(key: String, value: FactValue)]

    /// Creates facts from values by their keys.
    public init(values: [String: FactValue] = [:]) {
        entries = values.map { (key: $0.key, value: $0.value) }
    }

    /// Creates empty facts with room for values that are added later.
    public init(capacity: Int) {
        entries = []
        entries.reserveCapacity(capacity)
    }

    /// The values by their keys.
    public var values: [String: FactValue] {
        get { Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 }) }
        set { self = Facts(values: newValue) }
    }

    /// The value of a key; `nil` if it is missing or null. If a key was added twice, the last value is used.
    public subscript(key: String) -> FactValue? {
        // Searched from the end, so that the last value is used; records have one to three facts.
        var index = entries.count - 1
        while index >= 0 {
            if entries[index].key == key { return entries[index].value.orNothing }
            index -= 1
        }
        return nil
    }

    /// The first key that was added twice; `nil` if there is none.
    public var repeatedKey: String? {
        guard entries.count > 8 else {
            return entries.indices.first { place in
                entries[..<place].contains { $0.key == entries[place].key }
            }.map { entries[$0].key }
        }
        var seen: Set<String> = []
        return entries.first { !seen.insert($0.key).inserted }?.key
    }

    /// Adds a value. It replaces an earlier value of the same key.
    public mutating func append(_ key: String, _ value: FactValue) {
        entries.append((key: key, value: value))
    }
}

extension Facts: Hashable {
    /// Compares the values, not their order.
    public static func == (left: Facts, right: Facts) -> Bool { left.values == right.values }
    /// Hashes the values.
    public func hash(into hasher: inout Hasher) { hasher.combine(values) }
}

/// The value of one fact.
public enum FactValue: Hashable, Sendable {
    /// A number.
    case number(ExactNumber)
    /// A text, or the id of an option.
    case text(String)
    /// Yes or no.
    case flag(Bool)
    /// Null: the same as a missing key.
    case nothing
    /// A value that no fact can have, such as a list.
    case other

    fileprivate var orNothing: FactValue? { self == .nothing ? nil : self }
}
