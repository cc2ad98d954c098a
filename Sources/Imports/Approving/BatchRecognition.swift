import Domain
import Groundwork
import Rules
import SQLDatabase
import Store

/// Prepares the recognition of a page of a batch, by the same rules as for a single record.
struct BatchRecognition {
    private let batch: BatchID
    private let actor: Actor
    private let ground: Ground
    private let now: Instant

    private var years = YearsOfPeople()
    private var recognised: [AddedRecord] = []
    private var standing = 0

    private init(of batch: BatchID, by actor: Actor, _ ground: Ground) {
        self.batch = batch
        self.actor = actor
        self.ground = ground
        now = ground.now()
    }

    /// Prepares the recognition. It writes nothing.
    /// - Throws: `PolicyRefusal` if no policy applies to a waiting record.
    static func prepare(
        _ chunk: ImportChunk,
        of batch: BatchID,
        by actor: Actor,
        _ ground: Ground,
        in sql: any SQLReader
    ) throws -> PreparedRecognition {
        var recognition = BatchRecognition(of: batch, by: actor, ground)
        return try recognition.prepare(chunk, in: sql)
    }

    private mutating func prepare(_ chunk: ImportChunk, in sql: any SQLReader) throws -> PreparedRecognition {
        let people = try People.find(chunk.people, in: sql)
        for year in chunk.years { _ = try years.load(year, chunk.people, in: sql) }
        for known in people.values.sorted(by: { $0.person.id < $1.person.id }) {
            for year in chunk.years { try take(year, of: known, in: sql) }
        }
        var witness = Witness()
        witness.known = people
        witness.years = years.witnesses
        witness.closings = years.closings
        // Records that the policy cannot assess are not in the settlement, and continue to wait.
        return PreparedRecognition(YearSettlement(years, recognised), standing: standing, witness: witness)
    }

    /// Takes the waiting records of a person's year that may be recognised.
    private mutating func take(_ year: Int, of known: KnownPerson, in sql: any SQLReader) throws {
        let own = years.records(year, known.person.id).filter { $0.batch == batch && $0.isDecidedOrWaits }
        standing += own.count
        let permitted = own.filter { $0.status == .submitted && mayRecognise($0, of: known) }
        guard !permitted.isEmpty else { return }
        let policy = try years.policy(known.person.series, year, ground)
        let isClosed = try known.scope.region.map { try years.isClosed(year, $0, in: sql) } ?? false
        let taken = Set(permitted.filter { !isClosed || $0.content.makeupReason != nil }.map(\.id))
        recognised += years.take(year, known.person.id) { taken.contains($0.id) }.map {
            AddedRecord($0.with(status: .recognised, at: now), nil, known, policy)
        }
    }

    private func mayRecognise(_ record: HoursRecord, of known: KnownPerson) -> Bool {
        ground.access.decide(actor, .recognise(known.scope, at: record.organisation)) == .allowed
    }
}

extension HoursRecord {
    fileprivate var isDecidedOrWaits: Bool { status == .recognised || status == .submitted }
}
