internal import Domain
internal import Rules

extension JSONScalar {
    var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// Nil for anything but a text.
    var string: String? {
        guard case .text(let bytes) = self else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    func word(_ words: WordCache) -> String? {
        guard case .text(let bytes) = self else { return nil }
        return words.word(bytes)
    }

    var number: ExactNumber? {
        guard case .number(let bytes) = self else { return nil }
        return ExactNumber(bytes: bytes)
    }

    var day: Day? {
        guard case .text(let bytes) = self else { return nil }
        return Day(iso: bytes)
    }

    /// The contract's words for where a record stands; nil for any other.
    var status: RecordStatus? {
        guard case .text(let bytes) = self else { return nil }
        for (word, status) in Self.statuses where bytes.elementsEqual(word.utf8) { return status }
        return nil
    }

    private static let statuses: [(String, RecordStatus)] = [
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
        case .sanctioned:
            if case .flag(let isTrue) = value {
                sanctioned = .read(isTrue)
            } else {
                sanctioned = value.isNull ? .absent : .wrong
            }
        case .records: records = .wrong
        default: break
        }
    }
}
