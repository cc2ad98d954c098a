import Domain
import Groundwork
import SQLDatabase
import Store

/// The changes that a page of arriving records makes. They were prepared from the registered data at one moment, with
/// the data that must still be the same when they are saved.
struct PreparedAddition: Sendable {
    /// A person whom an arriving record registers or enrols.
    struct Newcomer: Sendable {
        /// The person to register, or `nil` if the person is registered and only gets an employer.
        let person: Person?
        let listed: ImportPerson
    }

    /// The numbers of records by their result.
    var outcome = ImportBatch.Tally()
    var refused: [CheckedArrival] = []
    /// The records that somebody else has added meanwhile.
    var already: [ArrivingPlace] = []
    /// The records that have become similar to others meanwhile, and are skipped.
    var similar: [CheckedArrival] = []
    var newcomers: [Newcomer] = []
    var records: [HoursRecord] = []
    var standings: [Standing] = []
    var ledger: [Ledger.YearEntry] = []
    /// The years of policies that look beyond one year. They are settled one by one after the records are saved.
    var cycles: [Cycle] = []
    var witness = Witness()
    /// Whether a person on this page was a stranger at the check and is registered now. Other records of this person
    /// may be on another page.
    var mayOverlapOtherPages = false

    struct Cycle: Sendable {
        let known: KnownPerson
        let year: Int
    }

    /// Returns the people and years that get new records.
    func chunk(number: Int) -> ImportChunk {
        var people: [PersonID] = []
        for record in records where people.last != record.person { people.append(record.person) }
        return ImportChunk(number: number, years: Set(records.map(\.creditYear)).sorted(), people: people)
    }

    /// Saves the changes.
    /// - Parameter staged: Returns the rows of records whose result differs from their check, as their door gave them.
    func write(
        of batch: ImportBatch,
        by actor: Actor,
        _ ground: Ground,
        in tx: any SQLTransaction,
        staged: ([CheckedArrival]) -> [StagedRow]
    ) throws {
        let now = ground.now()
        try addNewcomers(of: batch, by: actor, ground, in: tx)
        try Records.add(records, in: tx)
        try Standings.put(standings, at: now, in: tx)
        try SettleYear(ground)(cycles.map { ($0.known, $0.year) }, in: tx)
        try Ledger.add(ledger, by: actor.account, at: now, reason: nil, in: tx)
        let lost = refused.map(\.arrival.place) + already
        try ImportRows.remove(batch.id, .similar, rows: lost.map(\.order), in: tx)
        try ImportRows.add(staged(refused + similar), to: batch.id, in: tx)
        let gone = lost + similar.map(\.arrival.place)
        try ImportRows.remove(batch.id, .new, rows: gone.map(\.order), in: tx)
    }

    /// Registers the newcomers. All of them were prepared at the same time.
    private func addNewcomers(
        of batch: ImportBatch,
        by actor: Actor,
        _ ground: Ground,
        in tx: any SQLTransaction
    ) throws {
        let at = newcomers.first?.listed.enrolledAt ?? batch.createdAt
        let people = newcomers.compactMap(\.person)
        try People.add(people, at: at, in: tx)
        let employed = newcomers.filter { $0.person == nil }.compactMap { newcomer in
            newcomer.listed.person.flatMap { person in newcomer.listed.employer.map { (person, $0) } }
        }
        try People.employ(employed, from: at, in: tx)
        try ImportPeople.add(newcomers.map(\.listed), to: batch.id, in: tx)
        let entries = people.map { person in
            AuditEntry(
                by: actor,
                action: "person-added",
                subjectKind: "person",
                subjectID: person.id.text,
                person: person.id,
                detail: "import \(batch.id.text)"
            )
        }
        try ground.audit(entries, in: tx)
    }
}
