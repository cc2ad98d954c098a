import Documents
import Domain
import Threads

/// Reads a sheet on its own thread and returns its rows in runs. Each run is sorted by person and small enough to be
/// sorted in memory. Reading continues by about one run while the previous run is being saved.
struct SortedRuns: Sendable {
    private typealias Line = HandOver<[HoursSheetRow], SheetSummary>

    static let rowsInRun = 25_000
    /// The cells of rows may be long. A run has at most 32 MB and a block 2 MB of them.
    private static let bytesInRun = 32 << 20
    private static let rowsInBlock = 1_000
    private static let bytesInBlock = 2 << 20
    private static let blocksAhead = 25

    private let file: SheetFile

    init(_ file: SheetFile) {
        self.file = file
    }

    /// Reads the sheet.
    /// - Parameters:
    ///   - rowsInRun: The number of rows in a run.
    ///   - receive: Receives each run.
    /// - Throws: `HoursSheetFailure` if the file cannot be read, and any error of `receive`.
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

/// The headings and notes of a sheet.
struct SheetSummary: Sendable {
    let headings: [String]
    let ignoredColumns: [String]
    let notes: [ImportNote]

    /// Creates a summary.
    /// - Parameter headings: The headings over the rows. There are none if the sheet has no rows.
    init(_ summary: HoursSheetSummary, headings: [String]) {
        self.headings = headings
        ignoredColumns = summary.ignoredColumns
        notes = summary.notes
    }
}

/// Ends the reading of a sheet when nobody takes its rows any more.
private struct NobodyTakes: Error {}

extension [WaitingRow] {
    /// The rows sorted by person, and in the order of the sheet for each person.
    var sortedByPerson: [WaitingRow] {
        sorted { ($0.key, $0.row.number) < ($1.key, $1.row.number) }
    }
}
