public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Lists the people whom a batch would register or has registered, in the order of the sheet and page by page.
public struct ListImportPeople: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns one page of the list.
    /// - Parameter page: The number of the page, starting at 1.
    /// - Throws: `Refusal`, or `LookupFailure.missing` if there is no such batch.
    public func callAsFunction(
        _ actor: Actor,
        _ id: BatchID,
        page: Int = 1,
        limit: Int
    ) async throws -> [ImportPerson] {
        try await ground.pool.readLong { sql in
            let batch = try Imports.require(id, in: sql)
            let organisation = try Organisations.require(batch.organisation, in: sql)
            try ground.access.require(actor, .seeUndo(organisation.id, organisation.managingRegion))
            return try ImportPeople.list(
                id,
                isAdded: batch.state == .committed,
                page: page,
                limit: limit,
                in: sql
            )
        }
    }
}
