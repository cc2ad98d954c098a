import Domain
import Imports
import Recognition
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// A record or its batch that Lin has asked to reverse or undo.
struct RequestCase: Sendable {
    let world: World
    let kind: ApprovalKind
    private let batch: BatchID
    private let record: HoursRecord

    init(_ kind: ApprovalKind, pool: (any SQLPool)? = nil, isAsked: Bool = true) async throws {
        self.kind = kind
        world = try await World(pool: pool)
        batch = try await world.bringIn([.of(.ben, course: "另一门课")])
        record = try #require(try await world.records(of: batch).first)
        if isAsked { try await ask(by: world.official(.lin)) }
    }

    /// The identifier of the subject in the log.
    var subject: String {
        switch kind {
        case .reversal: record.id.text
        case .importUndo: batch.text
        }
    }

    func ask(by actor: Actor) async throws {
        switch kind {
        case .reversal: _ = try await RequestReversal(world.ground)(actor, record.id, reason: "导错了")
        case .importUndo: try await RequestImportUndo(world.ground)(actor, batch, reason: "导错了")
        }
    }

    func decide(_ verdict: Approval.Verdict, by actor: Actor) async throws {
        switch kind {
        case .reversal:
            let approval = try #require(try await latest())
            try await DecideReversal(world.ground)(actor, approval.id, verdict)
        case .importUndo: try await DecideImportUndo(world.ground)(actor, batch, verdict)
        }
    }

    func latest() async throws -> Approval? {
        let subject: Approval.Subject =
            switch kind {
            case .reversal: .init(record.id, year: record.creditYear)
            case .importUndo: .init(batch)
            }
        return try await world.pool.read { [kind] in try Approvals.latest(kind, about: subject, in: $0) }
    }

    func expectWaiting(sourceLocation: SourceLocation = #_sourceLocation) async throws {
        #expect(try await latest()?.state == .waiting, sourceLocation: sourceLocation)
        #expect(try await world.state(batch) != .undoing, sourceLocation: sourceLocation)
        let reversed = try await world.count("ledger_entry WHERE kind = \(Ledger.Kind.reversal.sql)")
        #expect(reversed == 0, sourceLocation: sourceLocation)
    }

    /// Ends an office without the knowledge of its actor.
    func end(_ office: Office?) async throws {
        let (office, now) = (try #require(office), world.clock.now)
        let wasHeld = try await world.pool.write { try Assignments.end(office.id, at: now, in: $0) }
        try #require(wasHeld)
    }

    /// Brings the subject into a state in which the act is not possible.
    func changeMeanwhile() async throws {
        let statement =
            switch kind {
            case .reversal: "UPDATE record SET status = \(RecordStatus.returned.sql) WHERE id = ?"
            case .importUndo: "UPDATE import_batch SET state = 'approving' WHERE id = ?"
            }
        let id = try #require(RecordID(subject))
        let changed = try await world.pool.write { try $0.execute(statement, [.id(id)]) }
        try #require(changed == 1)
    }
}
