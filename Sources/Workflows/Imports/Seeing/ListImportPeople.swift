public import Domain
import SQLDatabase
public import Store

/// Lists the people whom a batch would make known, or has made, page by page in the order of the sheet.
public struct ListImportPeople: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameter page: from 1.
    /// - Throws: `Refusal`, or `StoreFailure.missing` when there is no such batch.
    public func callAsFunction(
        _ actor: Actor,
        _ id: BatchID,
        page: Int = 1,
        limit: Int
    ) async throws -> [ImportPerson] {
        try await ground.pool.readLong { sql in
            let organisation = try Organisations.require(try Imports.require(id, in: sql).organisation, in: sql)
            try ground.access.require(actor, .seeUndo(organisation.id, organisation.region))
            return try ImportPeople.list(id, page: page, limit: limit, in: sql)
        }
    }
}
