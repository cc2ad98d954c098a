/// The known keys of a case, a record, a make-up or a person.
enum CaseKey: UInt8, CaseIterable {
    case `case`, jurisdiction, series, year, sanctioned, records, person
    case id, activity, subject, completed, status, content, facts, makeup
    case reason
    case born, inServiceFrom, inServiceTo, partTime, titleLevel, titleFrom
    case qualifiedFrom, qualifications, degree, employerLevel
    case other

    /// The key as written in a line.
    var name: String { String(describing: self) }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self = Self.table[bytes] ?? .other
    }

    private static let table = KeyTable()
}

/// Finds a key by its length and first letter, and then compares the bytes.
private struct KeyTable: Sendable {
    private let keys: [(bytes: [UInt8], key: CaseKey)]
    private let buckets: [[Int]]

    init() {
        keys = CaseKey.allCases.filter { $0 != .other }.map { (Array($0.name.utf8), $0) }
        var buckets = [[Int]](repeating: [], count: 64)
        for (place, entry) in keys.enumerated() {
            buckets[Self.bucket(entry.bytes[0], entry.bytes.count)].append(place)
        }
        self.buckets = buckets
    }

    private static func bucket(_ first: UInt8, _ count: Int) -> Int {
        (Int(first) &* 7 &+ count) & 63
    }

    subscript(bytes: UnsafeBufferPointer<UInt8>) -> CaseKey? {
        guard let first = bytes.first else { return nil }
        for place in buckets[Self.bucket(first, bytes.count)] {
            if keys[place].bytes.withUnsafeBufferPointer({ bytes.isSame(as: $0) }) { return keys[place].key }
        }
        return nil
    }
}
