internal import Domain

/// The records of one person's credit year (or cycle), read and ready for evaluation. The value never changes. It is a
/// class so that an evaluation does not copy it.
public final class BoundYear: Sendable {
    let policy: Policy
    let year: Int
    let person: PersonFacts
    let inputs: [RecordInput]
    /// The years that are counted together.
    let period: ClosedRange<Int>
    let demand: Demand
    let sound: [SoundRecord]
    let faults: [(input: Int, fault: RecordFault)]
    /// In the order of the input: the place of a sound record, or -1 minus the place of a fault.
    let entries: [Int]
    let hasPending: Bool
    /// The upper limit of content numbers; 0 if no record shares its content.
    let contents: Int
    /// Contents counted before the period, if the policy counts each content only once in a lifetime.
    let spentContents: Set<Int>
    /// The places of the sound records that caps apply to, in the order in which they fill the caps.
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

    /// Sorts by date of completion, then by id.
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
    /// Whether the record was completed earlier than the other, or on the same day and has the smaller id.
    func precedes(_ other: borrowing SoundRecord, _ inputs: [RecordInput]) -> Bool {
        if day != other.day { return day < other.day }
        return ExactText(inputs[input].id) < ExactText(inputs[other.input].id)
    }
}
