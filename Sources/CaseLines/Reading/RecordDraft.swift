internal import Domain
internal import Rules

/// The parts of a record read so far.
struct RecordDraft {
    private var id: String?
    private var activity: String?
    private var subject: String?
    private var completed: Day?
    private var status = RecordStatus.recognised
    private var content: String?
    private var hasFacts = false
    private var malformed: MalformedParts = []
    var facts = Facts()
    var makeup = CaseDraft.Part<Makeup>.absent
    var keys = KeyWatch(.ofRecord)
    /// The first unknown or repeated key inside facts or make-up.
    private var strayInside: StrayKey?

    /// The record; `nil` without an id, which makes the whole case invalid.
    var input: RecordInput? {
        guard let id else { return nil }
        var malformed = malformed
        var approved: Makeup?
        switch makeup {
        case .absent: break
        case .wrong: malformed.insert(.makeup)
        case .read(let makeup): approved = makeup
        }
        return RecordInput(
            id: id,
            activity: activity,
            subject: subject,
            completed: completed,
            status: status,
            facts: hasFacts ? facts : nil,
            content: content,
            makeup: approved,
            malformed: malformed,
            strayKey: keys.stray ?? strayInside
        )
    }

    mutating func openFacts() {
        facts = Facts(capacity: 2)
        hasFacts = true
        malformed.remove(.facts)
    }

    /// Notes a repeated fact: either value might be meant.
    mutating func closeFacts() {
        strayInside = strayInside ?? facts.repeatedKey.map { StrayKey($0, isRepeated: true) }
    }

    mutating func close(_ draft: MakeupDraft) {
        makeup = draft.part
        strayInside = strayInside ?? draft.keys.stray
    }

    mutating func take(_ value: JSONScalar, for key: CaseKey, words: WordCache) {
        switch key {
        case .id: id = value.string
        case .activity: activity = value.word(words)
        case .completed: completed = value.day
        case .subject:
            subject = value.word(words)
            mark(.subject, subject == nil && !value.isNull)
        case .status:
            let known = value.isNull ? .recognised : value.status
            status = known ?? .recognised
            mark(.status, known == nil)
        case .content:
            content = value.string
            mark(.content, content == nil && !value.isNull)
        case .facts:
            hasFacts = false
            mark(.facts, !value.isNull)
        case .makeup:
            makeup = value.isNull ? .absent : .wrong
        default: break
        }
    }

    private mutating func mark(_ part: MalformedParts, _ isMalformed: Bool) {
        if isMalformed { malformed.insert(part) } else { malformed.remove(part) }
    }
}

/// The parts of a make-up read so far.
struct MakeupDraft {
    private var year: Int?
    private var reason: String?
    var keys = KeyWatch(.ofMakeup)

    /// The make-up; wrong if the year is not whole or the reason is not text.
    var part: CaseDraft.Part<Makeup> {
        guard let year, let reason else { return .wrong }
        return .read(Makeup(year: year, reason: reason))
    }

    mutating func take(_ value: JSONScalar, for key: CaseKey, words: WordCache) {
        switch key {
        case .year: year = value.number?.clampedWhole
        case .reason: reason = value.word(words)
        default: break
        }
    }
}
