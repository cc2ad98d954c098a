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
        public let undos: Int
    }

    /// The hours of one import that wait for recognition.
    public struct WaitingHours: Hashable, Sendable {
        public let batch: BatchID
        public let fileName: String
        public let count: Int
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
            return Overview(
                recent: try batches.map { try ListedBatch($0, in: sql) },
                waiting: try batches.compactMap { try WaitingHours(of: $0, in: sql) },
                staged: try Imports.stagedCount(of: office.organisation, in: sql),
                undos: try ListedUndo.waiting(for: actor, in: office, on: ground, sql).count
            )
        }
    }
}

extension SeeRecentImports.WaitingHours {
    /// Returns `nil` if no hours of the batch wait.
    fileprivate init?(of batch: ImportBatch, in sql: any SQLReader) throws {
        guard batch.state == .committed, batch.options.kind != .roster, let place = try batch.waitingPlace(in: sql)
        else { return nil }
        self.init(
            batch: batch.id,
            fileName: batch.fileName,
            count: try BatchRecords.waiting(of: batch.id, in: sql),
            place: place
        )
    }
}
