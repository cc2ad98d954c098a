internal import Domain
internal import Rules

/// Builds a case from the events of a JSON reader. It has only a few levels of nesting itself: it skips unknown values
/// by counting their brackets.
struct CaseBuilder {
    enum Place {
        case outside, top, records, record, facts, makeup, person
    }

    private(set) var draft = CaseDraft()
    private(set) var records: [RecordInput] = []
    private var place = Place.outside
    private var skipped = 0
    private var key = CaseKey.other
    private var factKey = ""
    private var record = RecordDraft()
    private var makeup = MakeupDraft()
    private var person = PersonDraft()
    private let words = WordCache()

    mutating func begin() {
        draft = CaseDraft()
        records.removeAll(keepingCapacity: true)
        place = .outside
        skipped = 0
    }

    mutating func key(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard skipped == 0 else { return }
        guard place != .facts else {
            factKey = words.word(bytes)
            return
        }
        key = CaseKey(bytes)
        switch place {
        case .outside, .records, .facts: break
        case .top: draft.keys.meet(key, bytes)
        case .record: record.keys.meet(key, bytes)
        case .makeup: makeup.keys.meet(key, bytes)
        case .person: person.keys.meet(key, bytes)
        }
    }

    mutating func scalar(_ value: JSONScalar) {
        guard skipped == 0 else { return }
        switch place {
        case .outside: break
        case .top: draft.take(value, for: key, words: words)
        case .records: draft.records = .wrong
        case .record: record.take(value, for: key, words: words)
        case .facts: record.facts.append(factKey, value.fact(words))
        case .makeup: makeup.take(value, for: key, words: words)
        case .person: person.take(value, for: key, words: words)
        }
    }

    mutating func open(object isObject: Bool) {
        guard skipped == 0 else {
            skipped += 1
            return
        }
        switch (place, key, isObject) {
        case (.outside, _, true):
            draft.isObject = true
            place = .top
        case (.top, .records, false):
            records.removeAll(keepingCapacity: true)
            draft.records = .read(())
            place = .records
        case (.top, .person, true):
            person = PersonDraft()
            place = .person
        case (.records, _, true):
            record = RecordDraft()
            place = .record
        case (.record, .facts, true):
            record.openFacts()
            place = .facts
        case (.record, .makeup, true):
            makeup = MakeupDraft()
            place = .makeup
        default:
            refuseContainer()
            skipped = 1
        }
    }

    mutating func close() {
        guard skipped == 0 else {
            skipped -= 1
            return
        }
        switch place {
        case .outside, .top: place = .outside
        case .records: place = .top
        case .record:
            if let sound = record.input { records.append(sound) } else { draft.records = .wrong }
            place = .records
        case .facts:
            record.closeFacts()
            place = .record
        case .makeup:
            record.close(makeup)
            place = .record
        case .person:
            draft.person = .read(person)
            place = .top
        }
    }

    /// Refuses an object or a list in a wrong place.
    private mutating func refuseContainer() {
        switch place {
        case .outside: break
        case .top: draft.take(.container, for: key, words: words)
        case .records: draft.records = .wrong
        case .record: record.take(.container, for: key, words: words)
        case .facts: record.facts.append(factKey, .other)
        case .makeup: makeup.take(.container, for: key, words: words)
        case .person: person.take(.container, for: key, words: words)
        }
    }
}
