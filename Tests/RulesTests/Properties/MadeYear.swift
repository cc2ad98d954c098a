import Domain
import Rules

@testable import TestSupport

/// A person's year under a policy, generated from a seed.
struct MadeYear {
    let policy: Policy
    let seed: UInt64
    let year: Int
    let series: String
    let person: PersonFacts
    /// The records, each with its own id.
    var records: [RecordInput]
    /// The generator, for changes that a test makes to the year.
    var dice: SeededRandom

    init(of name: String, seed: UInt64) throws {
        let policy = try ShippedPolicies.policy(name)
        var dice = SeededRandom(seed: seed)
        let year = policy.firstYear + dice.number(0...min(5, (policy.lastYear ?? .max) - policy.firstYear))
        let all = try ShippedPolicies.series(of: policy)
        let open = all.filter { policy.channel(series: $0) == nil }
        series = dice.pick(dice.once(in: 6) ? all : open) ?? "general"
        person = dice.person(in: year)
        let maker = RecordMaker(policy: policy, year: year)
        records = (0...dice.number(2...14)).map { maker.record("r\($0)", &dice) }
        self.policy = policy
        self.seed = seed
        self.year = year
        self.dice = dice
    }

    func evaluate(sanctioned: Set<Int> = []) -> Evaluation {
        policy.evaluate(records, year: year, series: series, sanctioned: sanctioned, person: person)
    }

    /// The same year with other records.
    func with(_ records: [RecordInput]) -> MadeYear {
        var other = self
        other.records = records
        return other
    }
}

extension MadeYear: CustomStringConvertible {
    /// Everything that is needed to repeat a failure by hand.
    var description: String {
        let lines = records.map { record in
            let facts = (record.facts?.values ?? [:]).sorted { $0.key < $1.key }
            let words = facts.map { "\($0.key)=\($0.value.words)" }.joined(separator: " ")
            return "\(record.id): \(record.activity ?? "no activity"), \(record.subject ?? "no subject"), "
                + "\(record.completed?.iso ?? "no day"), \(record.status), facts \(words), "
                + "content \(record.content ?? "its own"), makeup \(record.makeup.map { "\($0)" } ?? "none"), "
                + "malformed \(record.malformed.rawValue)"
        }
        return "seed \(seed): \(policy.id) \(year) \(series) \(person)\n" + lines.joined(separator: "\n")
    }
}

extension FactValue {
    /// A number in the format of hours, because generated numbers have at most two decimals.
    fileprivate var words: String {
        guard case .number(let number) = self, let hundredths = number.scaled(byTenTo: 2) else { return "\(self)" }
        return Hours(hundredths: hundredths).description
    }
}

extension SeededRandom {
    fileprivate mutating func person(in year: Int) -> PersonFacts {
        var person = PersonFacts()
        guard once(in: 2) else { return person }
        person.born = once(in: 2) ? year - number(18...70) : nil
        person.inServiceFrom = once(in: 3) ? Day(year: year, month: number(1...12), day: 1) : nil
        person.partTime = once(in: 3)
        person.titleLevel = pick(["junior", "intermediate", "senior"])
        person.qualifiedFrom = once(in: 3) ? Day(year: year - number(0...3), month: 7, day: 1) : nil
        return person
    }
}
