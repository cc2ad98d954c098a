/// What a record says about what was done: named values, as they were written.
public struct Facts: Sendable {
    private var entries: [(key: String, value: FactValue)]

    public init(values: [String: FactValue] = [:]) {
        entries = values.map { (key: $0.key, value: $0.value) }
    }

    /// Room for values that are added one by one, the last of a name winning.
    public init(capacity: Int) {
        entries = []
        entries.reserveCapacity(capacity)
    }

    public var values: [String: FactValue] {
        get { Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 }) }
        set { self = Facts(values: newValue) }
    }

    /// Nil when nothing is said.
    public subscript(key: String) -> FactValue? {
        // From the end, so that the last value of a name wins; records have one to three facts.
        var index = entries.count - 1
        while index >= 0 {
            if entries[index].key == key { return entries[index].value.orNothing }
            index -= 1
        }
        return nil
    }

    /// The first name that was added twice; nil where there is none.
    public var repeatedKey: String? {
        guard entries.count > 8 else {
            return entries.indices.first { place in
                entries[..<place].contains { $0.key == entries[place].key }
            }.map { entries[$0].key }
        }
        var seen: Set<String> = []
        return entries.first { !seen.insert($0.key).inserted }?.key
    }

    /// Adds a value; one of the same name that was added before no longer holds.
    public mutating func append(_ key: String, _ value: FactValue) {
        entries.append((key: key, value: value))
    }
}

extension Facts: Hashable {
    public static func == (left: Facts, right: Facts) -> Bool { left.values == right.values }
    public func hash(into hasher: inout Hasher) { hasher.combine(values) }
}

/// The value of one fact.
public enum FactValue: Hashable, Sendable {
    case number(ExactNumber)
    case text(String)
    case flag(Bool)
    /// Said to be nothing: the same as leaving it out.
    case nothing
    /// Something that no fact can be, such as a list.
    case other

    fileprivate var orNothing: FactValue? { self == .nothing ? nil : self }
}
