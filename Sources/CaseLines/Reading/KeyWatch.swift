internal import Rules

/// Looks at the keys of one object as they are met, and keeps the first that does not belong there or stands twice.
struct KeyWatch {
    private let known: CaseKeys
    private var seen: CaseKeys = []
    private(set) var stray: StrayKey?

    /// - Parameter known: the keys that the object may have.
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

/// Some keys, as bits: they are asked for at every key of every line.
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
