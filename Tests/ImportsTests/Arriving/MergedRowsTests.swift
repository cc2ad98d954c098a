import Documents
import Domain
import SQLDatabase
import Store
import Testing

@testable import Groundwork
@testable import Imports
@testable import TestSupport
@testable import TestWorld

/// Several sorted runs are merged into one order, with complete people.
@Suite struct MergedRowsTests {
    /// Rows with key and number. The pages of the runs have two rows each.
    private struct Runs {
        let world: World
        let all: [WaitingRow]

        /// - Parameter keys: The key of each row, in the order of the sheet.
        init(_ keys: [String]) async throws {
            world = try await World()
            let path = world.folder.file("rows.xlsx")
            try Sheet(keys.indices.map { .stranger($0) }).write(to: path)
            let lin = try world.official(.lin)
            let importer = try await world.pool.read { [ground = world.ground] in
                try Importer(lin, kind: .hours, approve: false, ground, in: $0)
            }
            var rows: [WaitingRow] = []
            let file = SheetFile(path: path, importer: importer, options: ImportBatch.Options())
            _ = try await SortedRuns(file).read { rows = $0 }
            all = rows.sorted { $0.row.number < $1.row.number }
                .enumerated().map { WaitingRow(key: keys[$0.offset], row: $0.element.row) }
        }

        /// The result, page after page, as keys and numbers: `a1 a4 b2`.
        func pages(runs count: Int, of limit: Int, after last: String? = nil) async throws -> [String] {
            let size = (all.count + count - 1) / count
            let runs = (0..<count).map {
                Array(all[min($0 * size, all.count)..<min(($0 + 1) * size, all.count)]).sortedByPerson
            }
            return try await world.pool.read { sql in
                var merged = try MergedRows(runs: Array(runs.indices), after: last, in: sql) { run, number, _ in
                    let start = number * 2
                    guard start < runs[run].count else { return nil }
                    return (number: number + 1, rows: Array(runs[run][start..<min(start + 2, runs[run].count)]))
                }
                var pages: [String] = []
                while case let page = try merged.next(limit, in: sql), !page.isEmpty {
                    pages.append(page.map { "\($0.key)\($0.row.number - 1)" }.joined(separator: " "))
                }
                return pages
            }
        }
    }

    private static let keys = ["c", "a", "b", "a", "c", "a", "d"]

    @Test(arguments: 1...7)
    func `people and their rows are in order, from any number of runs`(_ count: Int) async throws {
        let pages = try await Runs(Self.keys).pages(runs: count, of: 100)
        #expect(pages == ["a2 a4 a6 b3 c1 c5 d7"])
    }

    @Test(arguments: [
        (limit: 1, pages: ["a2 a4 a6", "b3", "c1 c5", "d7"]), (3, ["a2 a4 a6", "b3 c1 c5", "d7"]),
        (4, ["a2 a4 a6 b3", "c1 c5 d7"]), (6, ["a2 a4 a6 b3 c1 c5", "d7"]),
    ])
    func `a page has complete people, and goes over its limit only for one person`(
        _ expected: (limit: Int, pages: [String])
    ) async throws {
        #expect(try await Runs(Self.keys).pages(runs: 3, of: expected.limit) == expected.pages)
    }

    @Test(arguments: [
        ("a", ["b3 c1 c5 d7"]), ("aa", ["b3 c1 c5 d7"]), ("c", ["d7"]), ("d", []), ("", ["a2 a4 a6 b3 c1 c5 d7"]),
    ])
    func `the next page begins after the last person`(_ last: String, _ pages: [String]) async throws {
        #expect(try await Runs(Self.keys).pages(runs: 2, of: 100, after: last) == pages)
    }

    @Test func `the rows of one person from all runs are put together`() async throws {
        let keys = Array(repeating: "a", count: 9)
        #expect(try await Runs(keys).pages(runs: 4, of: 2) == ["a1 a2 a3 a4 a5 a6 a7 a8 a9"])
    }

    @Test func `no runs give no rows`() async throws {
        let runs = try await Runs(["a"])
        #expect(try await runs.pages(runs: 0 + 1, of: 5, after: "a") == [])
    }
}
