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
        return QueuePlace(
            earlier: BoundedCount(near.earlier.count, isExact: near.hasAllEarlier),
            count: BoundedCount(
                near.earlier.count + 1 + near.later.count,
                isExact: near.hasAllEarlier && near.hasAllLater
            ),
            previous: try near.earlier.prefix(Self.patience).first { try mayOpen($0, in: sql) },
            next: try near.later.prefix(Self.patience).first { try mayOpen($0, in: sql) }
        )
    }

    /// Returns the record to decide after this one: the next one that the reviewer may decide, or else the first one.
    func next(after record: HoursRecord, _ known: KnownPerson, in sql: any SQLReader) throws -> RecordID? {
        let later = try neighbours(of: record, known, in: sql).later.prefix(Self.patience)
        if let next = try later.first(where: { try mayDecide($0, in: sql) }) { return next }
        return try WaitingRecords.first(without: record, at: desk, question, in: sql).prefix(Self.patience)
            .first { try mayDecide($0, in: sql) }
    }

    private func neighbours(
        of record: HoursRecord,
        _ known: KnownPerson,
        in sql: any SQLReader
    ) throws -> WaitingRecords.Neighbours {
        try WaitingRecords.neighbours(of: record, named: known.person.name, at: desk, question, in: sql)
    }

    private func mayOpen(_ id: RecordID, in sql: any SQLReader) throws -> Bool {
        let record = try Records.require(id, in: sql)
        return ground.access.decide(actor, .seeYear(try People.require(record.person, in: sql).scope)) == .allowed
    }

    private func mayDecide(_ id: RecordID, in sql: any SQLReader) throws -> Bool {
        let record = try Records.require(id, in: sql)
        let scope = try People.require(record.person, in: sql).scope
        return ground.access.decide(actor, .seeYear(scope)) == .allowed
            && ground.access.decide(actor, .recognise(scope, at: record.organisation)) == .allowed
    }
}
