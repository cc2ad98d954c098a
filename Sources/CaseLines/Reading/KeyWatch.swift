internal import Rules

/// Checks the keys of one object, and keeps the first unknown or repeated key.
struct KeyWatch {
    private let known: CaseKeys
    private var seen: CaseKeys = []
    private(set) var stray: StrayKey?

    ///  - Parameter known: The keys that the object may have.
    init(_ known: CaseKeys) {
        self.known = known
    }

    mutating func meet(_ key: CaseKey, _ bytes: UnsafeBufferPointer<UInt8>) {
        let one = CaseKeys(key)
        if known.isSuperset(of: one), seen.isDisjoint(with: one) {
            seen.formUnion(one)
        } else if stray == nil {
            stray = StrayKey(String(decoding: bytes, as: UTF8.self), isRepeated: known.isSuperset(of: one))
        }
    }
}

/// A set of keys as bits. It is fast because every key of every line is looked up.
struct CaseKeys: OptionSet {
    let rawValue: UInt32

    init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    init(_ keys: CaseKey...) {
        rawValue = keys.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
    }

    static let ofCase = CaseKeys(.case, .jurisdiction, .series, .year, .sanctioned, .records, .person)
    static let ofRecord = CaseKeys(.id, .activity, .subject, .completed, .status, .content, .facts, .makeup)
    static let ofMakeup = CaseKeys(.year, .reason)
    static let ofPerson = CaseKeys(
        .born,
        .inServiceFrom,
        .inServiceTo,
        .partTime,
        .titleLevel,
        .titleFrom,
        .qualifiedFrom,
        .qualifications,
        .degree,
        .employerLevel
    )
}
