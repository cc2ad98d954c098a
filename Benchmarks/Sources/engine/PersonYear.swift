internal import Domain
internal import Rules

/// Ten records of one person in one year, with the same mix of activities as `Tests/Browser/measure.py`.
struct PersonYear {
    static let year = 2025
    static let size = 10

    let records: [RecordInput]

    init(number: Int) {
        var dice = Dice(seed: UInt64(number))
        records = (0..<Self.size).map { Self.record($0, &dice) }
    }

    private static func record(_ place: Int, _ dice: inout Dice) -> RecordInput {
        var record = RecordInput(id: "r\(place)", activity: nil, completed: day(&dice), status: .recognised)
        if Int.random(in: 0..<3, using: &dice) == 0 { record.status = .submitted }
        switch Int.random(in: 0..<5, using: &dice) {
        case 0: fill(&record, "paper", ["count": number(1...3, &dice)])
        case 1, 2: fillTraining(&record, &dice)
        case 3: fill(&record, "xuexi-points", ["points": number(0...14_999, &dice)])
        default: fill(&record, "patent", ["kind": .text("invention")])
        }
        return record
    }

    private static func fillTraining(_ record: inout RecordInput, _ dice: inout Dice) {
        let minutes = FactValue.number(ExactNumber(Bool.random(using: &dice) ? 45 : 90))
        fill(&record, "institution-training", ["days": number(1...5, &dice), "minutes": minutes])
        record.subject = Bool.random(using: &dice) ? "public" : "professional"
        record.content = "course-\(Int.random(in: 0..<1000, using: &dice))"
    }

    private static func fill(_ record: inout RecordInput, _ activity: String, _ facts: [String: FactValue]) {
        record.activity = activity
        record.facts = Facts(values: facts)
    }

    private static func number(_ range: ClosedRange<Int>, _ dice: inout Dice) -> FactValue {
        .number(ExactNumber(Int.random(in: range, using: &dice)))
    }

    private static func day(_ dice: inout Dice) -> Day? {
        Day(year: year, month: 1, day: 1)?.adding(days: Int.random(in: 0..<365, using: &dice))
    }
}
