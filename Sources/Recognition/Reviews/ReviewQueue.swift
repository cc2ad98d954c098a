import Domain
import Groundwork
import SQLDatabase
import Store

/// One record in the queue of a reviewer's office, with the ones around it that the reviewer may open.
struct ReviewQueue {
    private let ground: Ground
    private let actor: Actor
    private let desk: OrganisationID
    private let question: ReviewQuestion

    /// The most records that are asked about, until one is found that the reviewer may open. A person who works
    /// elsewhere now may have left records that still wait.
    private static let patience = 20

    init(_ ground: Ground, of actor: Actor, at desk: OrganisationID, _ question: ReviewQuestion) {
        self.ground = ground
        self.actor = actor
        self.desk = desk
        self.question = question
    }

    /// Returns the place of a waiting record.
    func place(of record: HoursRecord, _ known: KnownPerson, in sql: any SQLReader) throws -> QueuePlace {
        let near = try neighbours(of: record, known, in: sql)
        let (earlier, later) = (near.earlier.prefix(Self.patience), near.later.prefix(Self.patience))
        let open = try openable(Array(earlier + later), in: sql)
        return QueuePlace(
            earlier: BoundedCount(near.earlier.count, isExact: near.hasAllEarlier),
            count: BoundedCount(
                near.earlier.count + 1 + near.later.count,
                isExact: near.hasAllEarlier && near.hasAllLater
            ),
            previous: earlier.first { open.mayOpen.contains($0) },
            next: later.first { open.mayOpen.contains($0) }
        )
    }

    /// Returns the record to decide after this one: the next one that the reviewer may decide, or else the first one.
    func next(after record: HoursRecord, _ known: KnownPerson, in sql: any SQLReader) throws -> RecordID? {
        let later = try neighbours(of: record, known, in: sql).later.prefix(Self.patience)
        let open = try openable(Array(later), in: sql)
        if let next = later.first(where: open.mayDecide.contains) { return next }
        let first = try WaitingRecords.first(without: record, at: desk, question, in: sql).prefix(Self.patience)
        return try first.first(where: openable(Array(first), in: sql).mayDecide.contains)
    }

    private func neighbours(
        of record: HoursRecord,
        _ known: KnownPerson,
        in sql: any SQLReader
    ) throws -> WaitingRecords.Neighbours {
        try WaitingRecords.neighbours(of: record, named: known.person.name, at: desk, question, in: sql)
    }

    /// Returns the records that the reviewer may open, and those of them that it may decide.
    private func openable(
        _ ids: [RecordID],
        in sql: any SQLReader
    ) throws -> (mayOpen: Set<RecordID>, mayDecide: Set<RecordID>) {
        let records = try Records.find(ids, in: sql).values
        let people = try People.find(Set(records.map(\.person)).sorted(), in: sql)
        let opened = records.filter { record in
            people[record.person].map { ground.access.decide(actor, .seeYear($0.scope)) == .allowed } ?? false
        }
        let decided = opened.filter { record in
            people[record.person].map {
                ground.access.decide(actor, .recognise($0.scope, at: record.organisation)) == .allowed
            } ?? false
        }
        return (Set(opened.map(\.id)), Set(decided.map(\.id)))
    }
}
