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
            let people = try await export.people()
            for start in stride(from: 0, to: people.count, by: Export.peopleAtOnce) {
                try Task.checkCancellation()
                let some = people[start..<min(start + Export.peopleAtOnce, people.count)]
                let rows = try await export.rows(of: Array(some))
                // The rows are counted first, because some rows of an incomplete page may have been sent.
                count += rows.count
                if !rows.isEmpty { try await receive(rows) }
            }
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
