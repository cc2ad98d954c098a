internal import Domain
internal import Rules

/// The facts about a person read so far.
struct PersonDraft {
    private(set) var facts = PersonFacts()
    /// The keys whose last value could not be read.
    private var wrong: Set<CaseKey> = []
    var keys = KeyWatch(.ofPerson)

    /// The first fault in words; `nil` if there is none.
    var fault: String? {
        if let stray = keys.stray { return "person：\(stray.message)" }
        guard facts.isServiceInOrder else { return "person.inServiceTo 早于 person.inServiceFrom，请核对这两个日期。" }
        guard !wrong.isEmpty, let key = CaseKey.allCases.first(where: wrong.contains) else { return nil }
        return "person.\(key.name) 应是\(Self.expectation(of: key))。"
    }

    mutating func take(_ value: JSONScalar, for key: CaseKey, words: WordCache) {
        switch key {
        case .born: facts.born = read(value, key) { $0.whole(in: 1900...2200) }
        case .qualifications: facts.qualifications = read(value, key) { $0.whole(in: 0...100) }
        case .inServiceFrom: facts.inServiceFrom = read(value, key, \.day)
        case .inServiceTo: facts.inServiceTo = read(value, key, \.day)
        case .titleFrom: facts.titleFrom = read(value, key, \.day)
        case .qualifiedFrom: facts.qualifiedFrom = read(value, key, \.day)
        case .partTime: facts.partTime = read(value, key, \.flag)
        case .titleLevel: facts.titleLevel = read(value, key) { $0.word(words) }
        case .degree: facts.degree = read(value, key) { $0.word(words) }
        case .employerLevel: facts.employerLevel = read(value, key) { $0.word(words) }
        default: break
        }
    }

    /// Returns `nil` for null, which is the same as a missing key, and for a value that cannot be read, which is noted.
    private mutating func read<Value>(
        _ value: JSONScalar,
        _ key: CaseKey,
        _ reading: (JSONScalar) -> Value?
    ) -> Value? {
        let known = reading(value)
        if known == nil, !value.isNull { wrong.insert(key) } else { wrong.remove(key) }
        return known
    }

    private static func expectation(of key: CaseKey) -> String {
        switch key {
        case .born: " 1900 至 2200 之间的整数年份"
        case .qualifications: " 0 至 100 之间的整数"
        case .inServiceFrom, .inServiceTo, .titleFrom, .qualifiedFrom: "“2024-07-01”样式的日期"
        case .partTime: " true 或 false"
        default: "文字"
        }
    }
}
