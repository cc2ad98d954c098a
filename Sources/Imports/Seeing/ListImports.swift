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
                batches: try batches.map { try ListedBatch($0, in: sql) },
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

    init(_ batch: ImportBatch, in sql: any SQLReader) throws {
        self.batch = batch
        importedBy = try Accounts.find(batch.importedBy, in: sql)?.account.name ?? ""
        importedIn = try batch.importedIn.flatMap { try Assignments.find($0, in: sql) }
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
        try ListApprovals(ground, ImportUndo(ground: ground))(actor, in: office, in: sql)
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
