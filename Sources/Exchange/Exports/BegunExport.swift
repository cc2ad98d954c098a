public import Documents
import Domain
import Groundwork
import SQLDatabase

/// An export of which the log says that it has begun.
public struct BegunExport: Sendable {
    let id: Identifier<BegunExport>
    let export: Export

    /// Hands over the rows, some hundreds at a time, each page read in a transaction of its own, and writes down in the
    /// log how many there were, also when `receive` gives up half-way.
    /// - Returns: how many rows there were.
    /// - Throws: what `receive` throws, and what the database does.
    @discardableResult
    public func rows(_ receive: ([ExportRow]) async throws -> Void) async throws -> Int {
        var count = 0
        do {
            var last: PersonID?
            repeat {
                try Task.checkCancellation()
                let page = try await export.page(after: last)
                // Counted first: of a page that breaks off, some rows may have gone out.
                count += page.rows.count
                if !page.rows.isEmpty { try await receive(page.rows) }
                last = page.last
            } while last != nil
        } catch {
            try await end(count, .brokenOff)
            throw error
        }
        try await end(count, .complete)
        return count
    }

    private func end(_ rows: Int, _ stage: LoggedExport.Stage) async throws {
        try await export.write(export.note(id, rows: rows), stage)
    }
}
