import Domain
import Rules

@testable import TestSupport

/// Generates records from a policy: most are correct, some belong to other years, some have faults.
struct RecordMaker {
    let policy: Policy
    let year: Int

    func record(_ id: String, _ dice: inout SeededRandom) -> RecordInput {
        var record = sound(id, &dice)
        record.completed = day(&dice)
        record.status = dice.once(in: 4) ? dice.pick(RecordStatus.allCases) ?? .submitted : .recognised
        // é as one scalar and as two are different contents; the empty text is a content too.
        record.content = dice.once(in: 3) ? dice.pick(["c1", "c2", "", "é", "e\u{301}"]) : nil
        if dice.once(in: 10) { makeUp(&record, &dice) }
        if dice.once(in: 12) { spoil(&record, &dice) }
        return record
    }

    /// A record that counts, unless a cap is full, the series has another channel, or it states too many hours.
    func sound(_ id: String, _ dice: inout SeededRandom) -> RecordInput {
        let activity = dice.pick(policy.activities)
        return RecordInput(
            id: id,
            activity: activity?.id,
            subject: activity.flatMap { subject(of: $0, &dice) },
            completed: Day(year: year, month: dice.number(1...12), day: dice.number(1...28)),
            facts: activity.map { FactMaker(fields: $0.facts).facts(&dice) }
        )
    }

    private func subject(of activity: Activity, _ dice: inout SeededRandom) -> String? {
        switch activity.subject {
        case .fixed(let subject): dice.once(in: 4) ? subject : nil
        case .perRecord(let other): other != nil && dice.once(in: 2) ? nil : dice.pick(policy.subjects)?.id
        }
    }

    /// Often a day at the beginning or end of the year, where errors by one day become visible.
    private func day(_ dice: inout SeededRandom) -> Day? {
        switch dice.number(1...12) {
        case 1: Day(year: year - 1, month: 12, day: 31)
        case 2: Day(year: year, month: 1, day: 1)
        case 3: Day(year: year, month: 12, day: 31)
        case 4: Day(year: year + 1, month: 1, day: 1)
        case 5: Day(year: year + dice.number(-4...4), month: dice.number(1...12), day: dice.number(1...28))
        default: Day(year: year, month: dice.number(1...12), day: dice.number(1...28))
        }
    }

    private func makeUp(_ record: inout RecordInput, _ dice: inout SeededRandom) {
        guard let reason = dice.pick(policy.makeupReasons) else { return }
        record.completed = Day(year: year + dice.number(0...2), month: dice.number(1...12), day: 15)
        record.makeup = Makeup(year: year + dice.number(-1...0), reason: reason.id)
    }

    private func spoil(_ record: inout RecordInput, _ dice: inout SeededRandom) {
        switch dice.number(1...8) {
        case 1: record.activity = dice.once(in: 2) ? nil : "no-such-activity"
        case 2: record.subject = dice.once(in: 2) ? nil : "no-such-subject"
        case 3: record.completed = nil
        case 4: record.makeup = Makeup(year: year + dice.number(-1...9), reason: "no-such-reason")
        case 5: record.malformed = MalformedParts(rawValue: 1 << UInt8(dice.number(0...4)))
        case 6: record.facts = nil
        case 7: record.facts = Facts(values: record.facts?.values.mapValues { _ in .of("-1") } ?? [:])
        default: record.facts = Facts(values: record.facts?.values.mapValues { _ in .other } ?? [:])
        }
    }
}
