internal import Domain

extension Policy {
    /// Evaluates the records of one person for one credit year. Their order does not matter, except that of two
    /// records with the same id the first is taken.
    public func evaluate(
        _ records: [RecordInput],
        year: Int,
        series: String,
        sanctioned: Bool,
        person: PersonFacts = PersonFacts()
    ) -> Evaluation {
        var intake = Intake(policy: self, year: year, capacity: records.count)
        for index in records.indices { intake.take(records[index], at: index) }
        let settlement = Settlement(
            rules: rules,
            records: intake.sound,
            ids: { records[$0].id },
            channel: rules.channel(of: series),
            sanctioned: sanctioned,
            contents: intake.contents
        )
        let present = settlement.verdicts(countingPending: false)
        let projected = intake.hasPending ? settlement.verdicts(countingPending: true) : present
        let summary = Summary(
            policy: self,
            channelPlace: rules.channelPlace(of: series),
            intake: intake,
            present: present,
            projected: projected
        )
        return summary.evaluation(of: records, year: year)
    }
}

/// Sorts what was handed in: sound records of the year, faulty ones, and those of other years.
struct Intake {
    enum Entry {
        case sound(Int)
        case fault(input: Int, RecordFault)
    }

    let policy: Policy
    let year: Int
    private(set) var sound: [SoundRecord] = []
    private(set) var entries: [Entry] = []
    private(set) var hasPending = false
    private var ids = TextIndex()
    private var keys = TextIndex()

    init(policy: Policy, year: Int, capacity: Int) {
        self.policy = policy
        self.year = year
        sound.reserveCapacity(capacity)
        entries.reserveCapacity(capacity)
    }

    mutating func take(_ record: borrowing RecordInput, at index: Int) {
        do throws(RecordFault) {
            guard try policy.creditYear(of: record) == year, let completed = record.completed else { return }
            guard ids.place(of: record.id).isNew else {
                throw RecordFault(.duplicateID, field: "id", "同一年度内有编号相同的记录，请只保留一条。")
            }
            var read = try policy.read(record, at: index, completed: completed)
            read.content = content(of: read, key: record.content)
            hasPending = hasPending || read.status == .submitted
            entries.append(.sound(sound.count))
            sound.append(read)
        } catch {
            entries.append(.fault(input: index, error))
        }
    }

    /// Contents by key come after those that an activity shares among all its records.
    private mutating func content(of record: SoundRecord, key: String?) -> Int {
        if policy.rules.activities[record.activity].sharesContent { return record.activity }
        guard let key else { return -1 }
        return policy.rules.activities.count + keys.place(of: key).place
    }

    /// How many contents there may be.
    var contents: Int { policy.rules.activities.count + keys.count }
}
