import Documents
import Domain
import SQLDatabase
import Store

/// The pages of a sheet's sorted runs. The pages of a small sheet are in memory, and those of a large sheet in the
/// database.
struct ReadPages: Sendable {
    static let rowsInPage = 1_000
    /// The number of bytes that may be in memory. This is enough for more than a hundred thousand rows.
    private static let memory = 48 << 20

    private var held: [Int: [ImportPages.Page]] = [:]
    private var bytes = 0
    /// Whether some pages are in the database. Then all other pages go there too.
    private var isSpilling = false

    /// - Parameter rows: The rows of the run, sorted by person.
    mutating func add(_ rows: [WaitingRow], run: Int) {
        held[run] = stride(from: 0, to: rows.count, by: Self.rowsInPage).map { start in
            let some = rows[start..<min(start + Self.rowsInPage, rows.count)]
            return ImportPages.Page(
                run: run,
                number: start / Self.rowsInPage + 1,
                rows: some.count,
                lastKey: some.last?.key ?? "",
                payload: WaitingRows.bytes(some)
            )
        }
        bytes += held[run]?.reduce(0) { $0 + $1.payload.count } ?? 0
    }

    /// Removes and returns the pages that must be saved in the database now.
    mutating func takeSurplus() -> [ImportPages.Page] {
        if bytes > Self.memory { isSpilling = true }
        guard isSpilling else { return [] }
        defer { held = [:] }
        return held.sorted { $0.key < $1.key }.flatMap(\.value)
    }

    func runs(of batch: BatchID, in sql: any SQLReader) throws -> [Int] {
        held.isEmpty ? try ImportPages.runs(.read, of: batch, in: sql) : held.keys.sorted()
    }

    func next(of batch: BatchID, run: Int, after number: Int, in sql: any SQLReader) throws -> ImportPages.Page? {
        guard let pages = held[run] else {
            return try ImportPages.next(.read, of: batch, run: run, after: number, in: sql)
        }
        return number < pages.count ? pages[number] : nil
    }
}

extension ImportPages {
    /// Removes the pages of an earlier reading of the sheet.
    static func removeAll(of batch: BatchID, in tx: any SQLTransaction) throws {
        for stage in [Stage.read, .checked] { try remove(stage, of: batch, in: tx) }
    }
}
