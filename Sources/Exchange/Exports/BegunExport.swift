public import Documents
import Domain
import Groundwork
import SQLDatabase

/// An export whose start is in the audit log.
public struct BegunExport: Sendable {
    let id: Identifier<BegunExport>
    let export: Export

    /// Reads the rows page by page, each page in its own transaction, and passes them to `receive`. At the end, also if
    /// `receive` throws, it writes their number to the audit log.
    /// - Returns: The number of rows.
    /// - Throws: Any error of `receive` or of the database.
    @discardableResult
    public func rows(_ receive: ([ExportRow]) async throws -> Void) async throws -> Int {
        var count = 0
        do {
            var last: PersonID?
            repeat {
                try Task.checkCancellation()
                let page = try await export.page(after: last)
                // The rows are counted first, because some rows of an incomplete page may have been sent.
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
