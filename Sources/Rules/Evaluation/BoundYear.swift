internal import Domain

/// The records of one person's credit year (or cycle), read and ready to be evaluated. Never changed once made; one
/// object, so that evaluating it need not copy it.
public final class BoundYear: Sendable {
    let policy: Policy
    let year: Int
    let person: PersonFacts
    let inputs: [RecordInput]
    /// The years that count together.
    let period: ClosedRange<Int>
    let demand: Demand
    let sound: [SoundRecord]
    let faults: [(input: Int, fault: RecordFault)]
    /// In the order they came in: the places of sound records, and -1 less the places of faults.
    let entries: [Int]
    let hasPending: Bool
    /// How many contents there may be; 0 where no record shares one.
    let contents: Int
    /// Contents that were counted before the period, where a content counts but once in a life.
    let spentContents: Set<Int>
    /// The places of sound records that caps hold for, in the order in which caps are filled.
    let capped: [Int]

    init(_ intake: Intake, year: Int, person: PersonFacts, inputs: [RecordInput]) {
        policy = intake.policy
        self.year = year
        self.person = person
        self.inputs = inputs
        period = intake.period
        demand = intake.demand
        sound = intake.sound
        faults = intake.faults
        entries = intake.entries
        hasPending = intake.hasPending
        contents = intake.sharesContents ? intake.contents : 0
        spentContents = intake.spentContents
        capped = Self.capped(intake, inputs)
    }

    /// Earlier completion first, then the smaller id.
    private static func capped(_ intake: Intake, _ inputs: [RecordInput]) -> [Int] {
        let shapes = intake.policy.rules.shapes
        let sound = intake.sound
        var places: [Int] = []
        places.reserveCapacity(sound.count)
        for place in sound.indices where shapes[sound[place].kind.activity].isCapped { places.append(place) }
        if places.count > 1 { places.sort { sound[$0].precedes(sound[$1], inputs) } }
        return places
    }
}

extension SoundRecord {
    /// Whether the record was completed earlier, or on the same day and has the smaller id.
    func precedes(_ other: borrowing SoundRecord, _ inputs: [RecordInput]) -> Bool {
        if day != other.day { return day < other.day }
        return ExactText(inputs[input].id) < ExactText(inputs[other.input].id)
    }
}
