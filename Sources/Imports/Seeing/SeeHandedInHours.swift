public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Shows a provider where the hours are that it imported last, and for whom they wait.
public struct SeeHandedInHours: Sendable {
    public struct Overview: Sendable {
        /// The latest batches, newest first.
        public let batches: [Batch]
        /// The name of the HR authority that recognises hours which do not count at once; `nil` if there is none.
        public let authority: String?
    }

    /// A batch of the provider, and what became of its records.
    public struct Batch: Sendable {
        public let listed: ListedBatch
        /// The number of its records that wait for recognition.
        public let waiting: BoundedCount
    }

    private static let few = 5

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal` if the actor may not manage trainings.
    public func callAsFunction(_ actor: Actor) async throws -> Overview {
        let office = try ground.access.office(of: actor, for: .keepProjects)
        return try await ground.pool.read { sql in
            let batches = try Imports.list(of: [office.organisation], page: 1, pageSize: Self.few, in: sql)
            let provider = try Organisations.find(office.organisation, in: sql)
            let waiting = try BatchRecords.waiting(of: batches.map(\.id), in: sql)
            return Overview(
                batches: try ListedBatch.list(batches, in: sql).map {
                    Batch(listed: $0, waiting: waiting[$0.batch.id]?.count ?? BoundedCount(0))
                },
                authority: try provider.flatMap { try Organisations.authority(above: $0.managingRegion, in: sql) }?.name
            )
        }
    }
}
