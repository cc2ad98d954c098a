public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Lists the earlier imports of the office's organisation, and the undo requests that wait for the office.
public struct ListImports: Sendable {
    public struct Page: Sendable {
        public let batches: [ListedBatch]
        public let count: Int
        public let page: Int
        public let pageSize: Int
        public let undos: [ListedUndo]
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    public func callAsFunction(_ actor: Actor, page: Int = 1, pageSize: Int = 20) async throws -> Page {
        let office = try ground.access.office(of: actor, for: .importHours)
        return try await ground.pool.read { [ground] sql in
            let batches = try Imports.list(of: [office.organisation], page: page, pageSize: pageSize, in: sql)
            return Page(
                batches: try ListedBatch.list(batches, in: sql),
                count: try Imports.count(of: [office.organisation], in: sql),
                page: page,
                pageSize: pageSize,
                undos: try ListedUndo.waiting(for: actor, in: office, on: ground, sql)
            )
        }
    }
}

/// A batch, as lists show it.
public struct ListedBatch: Sendable {
    public let batch: ImportBatch
    /// The name of the importing account.
    public let importedBy: String
    /// The importing office, or `nil` for batches from before offices were stored.
    public let importedIn: NamedOffice?

    /// Adds the names of accounts and offices to batches.
    static func list(_ batches: [ImportBatch], in sql: any SQLReader) throws -> [ListedBatch] {
        let names = try Accounts.names(of: Set(batches.map(\.importedBy)), in: sql)
        let offices = try Assignments.find(Set(batches.compactMap(\.importedIn)), in: sql)
        return batches.map { batch in
            ListedBatch(
                batch: batch,
                importedBy: names[batch.importedBy] ?? "",
                importedIn: batch.importedIn.flatMap { offices[$0] }
            )
        }
    }
}

/// A request to undo a batch, as lists show it.
public struct ListedUndo: Sendable {
    public let undo: Approval
    public let batch: ImportBatch
    public let organisationName: String
}

extension ListedUndo {
    /// Returns the requests that the account may decide in an office.
    static func waiting(
        for actor: Actor,
        in office: Office,
        on ground: Ground,
        _ sql: any SQLReader
    ) throws -> [ListedUndo] {
        let list = ListApprovals(ground, ImportUndo(ground: ground))
        return try list(actor, in: office, isForDecision: true, pageSize: ListImportUndos.most, in: sql)
            .filter { $0.refusal == nil }
            .map { item in
                ListedUndo(
                    undo: item.approval,
                    batch: item.target.batch,
                    organisationName: item.target.organisation.name
                )
            }
    }
}
