import Documents
import Domain
import Threads

/// Reads a sheet on a thread of its own and gives its rows in runs, each sorted by person and small enough to sort in
/// memory. Reading goes on by about a run while the one before is kept.
struct SortedRuns: Sendable {
    private typealias Line = HandOver<[HoursSheetRow], SheetSummary>

    static let rowsInRun = 25_000
    /// Rows' cells may be long: 32 MB of them make a run, and 2 MB a block.
    private static let bytesInRun = 32 << 20
    private static let rowsInBlock = 1_000
    private static let bytesInBlock = 2 << 20
    private static let blocksAhead = 25

    private let file: SheetFile

    init(_ file: SheetFile) {
        self.file = file
    }

    /// - Parameters:
    ///   - rowsInRun: how many rows are sorted at once.
    ///   - receive: given a run and how many rows were read so far.
    /// - Throws: `HoursSheetFailure` for a file that cannot be read, and whatever `receive` throws.
    func read(
        rowsInRun: Int = SortedRuns.rowsInRun,
        _ receive: (_ run: [WaitingRow]) async throws -> Void
    ) async throws -> SheetSummary {
        try await Line.withGiver(places: Self.blocksAhead) { line in
            try read(into: line)
        } take: { line in
            var keys = PersonKeys(file.importer.ground)
            var run: [WaitingRow] = []
            var bytes = 0
            while let block = try await line.next() {
                run += try await keys.keyed(block)
                bytes += block.reduce(0) { $0 + $1.size }
                if run.count >= rowsInRun || bytes >= Self.bytesInRun {
                    try await receive(run.sortedByPerson)
                    run.removeAll(keepingCapacity: true)
                    bytes = 0
                }
            }
            guard let summary = line.end else { throw CancellationError() }
            if !run.isEmpty { try await receive(run.sortedByPerson) }
            return summary
        }
    }

    private func read(into line: Line) throws -> SheetSummary {
        var headings: [String] = []
        var block: [HoursSheetRow] = []
        var bytes = 0
        func give() throws {
            guard line.give(block) else { throw NobodyTakes() }
            block.removeAll(keepingCapacity: true)
            bytes = 0
        }
        let summary = try file.read(unpacksAhead: true) { row in
            if block.isEmpty { headings = row.headings }
            block.append(row)
            bytes += row.size
            if block.count == Self.rowsInBlock || bytes >= Self.bytesInBlock { try give() }
        }
        if !block.isEmpty { try give() }
        return SheetSummary(summary, headings: headings)
    }
}

/// What a sheet held beside its rows.
struct SheetSummary: Sendable {
    let headings: [String]
    let ignoredColumns: [String]
    let notes: [ImportNote]

    /// - Parameter headings: those over its rows; none of a sheet without rows.
    init(_ summary: HoursSheetSummary, headings: [String]) {
        self.headings = headings
        ignoredColumns = summary.ignoredColumns
        notes = summary.notes
    }
}

/// Ends the reading of a sheet whose rows nobody takes any more.
private struct NobodyTakes: Error {}

extension [WaitingRow] {
    /// Those of one person together, in the order of the sheet.
    var sortedByPerson: [WaitingRow] {
        sorted { ($0.key, $0.row.number) < ($1.key, $1.row.number) }
    }
}
