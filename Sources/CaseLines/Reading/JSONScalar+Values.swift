internal import Domain
internal import Rules

extension JSONScalar {
    var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// The text; `nil` for other values.
    var string: String? {
        guard case .text(let bytes) = self else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    func word(_ words: WordCache) -> String? {
        guard case .text(let bytes) = self else { return nil }
        return words.word(bytes)
    }

    var flag: Bool? {
        guard case .flag(let isTrue) = self else { return nil }
        return isTrue
    }

    var number: ExactNumber? {
        guard case .number(let bytes) = self else { return nil }
        return ExactNumber(bytes: bytes)
    }

    func whole(in range: ClosedRange<Int>) -> Int? {
        guard let whole = number?.wholeNumber, range.contains(whole) else { return nil }
        return whole
    }

    var day: Day? {
        guard case .text(let bytes) = self else { return nil }
        return Day(iso: bytes)
    }

    /// The status with this name in the contract; `nil` if there is none.
    var status: RecordStatus? {
        guard case .text(let bytes) = self else { return nil }
        return Self.statuses.first { word, _ in
            bytes.isSame(as: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        }?.1
    }

    private static let statuses: [(StaticString, RecordStatus)] = [
        ("recognised", .recognised), ("pending", .submitted), ("draft", .draft), ("returned", .returned),
        ("rejected", .rejected), ("revoked", .reversed),
    ]
}

extension CaseDraft {
    mutating func take(_ value: JSONScalar, for key: CaseKey, words: WordCache) {
        switch key {
        case .case: name = value.string.map { .read($0) } ?? .wrong
        case .jurisdiction: jurisdiction = value.word(words).map { .read($0) } ?? .wrong
        case .series: series = value.isNull ? .absent : value.word(words).map { .read($0) } ?? .wrong
        case .year: year = value.number.map { .read($0) } ?? .wrong
        case .sanctioned: sanctioned = value.isNull ? .absent : value.flag.map { .read($0) } ?? .wrong
        case .records: records = .wrong
        case .person: person = value.isNull ? .absent : .wrong
        default: break
        }
    }
}
