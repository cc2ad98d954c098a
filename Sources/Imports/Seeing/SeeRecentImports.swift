public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Shows the latest imports on an official's first page, and what waits because of imports.
public struct SeeRecentImports: Sendable {
    public struct Overview: Sendable {
        /// The latest batches of the office's organisation.
        public let recent: [ListedBatch]
        /// The hours of the latest batches that still wait for recognition.
        public let waiting: [WaitingHours]
        /// The number of checked sheets that wait for the organisation's decision.
        public let staged: Int
        /// The number of undo requests by others that this account may decide.
        public let undos: BoundedCount
    }

    /// The hours of one import that wait for recognition.
    public struct WaitingHours: Hashable, Sendable {
        public let batch: BatchID
        public let fileName: String
        public let count: BoundedCount
        /// The organisation that decides about them.
        public let place: String
    }

    private static let few = 3

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the latest imports.
    /// - Throws: `Refusal` if the actor has no office.
    public func callAsFunction(_ actor: Actor) async throws -> Overview {
        try ground.access.require(actor, .workAtDesk)
        guard let office = actor.office, actor.may(.importHours) else {
            return Overview(recent: [], waiting: [], staged: 0, undos: 0)
        }
        return try await ground.pool.read { [ground] sql in
            let batches = try Imports.list(of: [office.organisation], page: 1, pageSize: Self.few, in: sql)
            let undos = try ListedUndo.waiting(for: actor, in: office, on: ground, sql)
            let committed = batches.filter { $0.state == .committed && $0.options.kind != .roster }
            let waiting = try BatchRecords.waiting(of: committed.map(\.id), in: sql)
            return Overview(
                recent: try ListedBatch.list(batches, in: sql),
                waiting: committed.compactMap { batch in waiting[batch.id].map { WaitingHours(of: batch, $0) } },
                staged: try Imports.stagedCount(of: office.organisation, in: sql),
                undos: BoundedCount(undos.count, isExact: undos.count < ListImportUndos.most)
            )
        }
    }
}

extension SeeRecentImports.WaitingHours {
    fileprivate init(of batch: ImportBatch, _ waiting: BatchRecords.Waiting) {
        self.init(batch: batch.id, fileName: batch.fileName, count: waiting.count, place: waiting.placeName)
    }
}
