import Domain
import Foundation
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// The queries for data in a region.
@Suite struct RegionQueriesTests {
    @Test func `no statement uses the digits of a region`() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources")
        let files = FileManager.default.enumerator(at: sources.standardizedFileURL, includingPropertiesForKeys: nil)
        var seen = 0
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            seen += 1
            for line in text.split(separator: "\n") where line.contains("region") {
                #expect(!line.contains("LIKE") && !line.contains("substr"), "\(file.lastPathComponent): \(line)")
            }
            if !file.path.contains("/Domain/Regions/") {
                #expect(!text.contains("egion.text.prefix") && !text.contains("egion.text.hasPrefix"), "\(file.path)")
                #expect(!text.contains("\"0000\""), "\(file.path)")
            }
        }
        #expect(seen > 500)
    }

    @Test(.enabled(if: TestEngine.isSQLite, "this plan is SQLite's"))
    func `the data in a region is found by keys`() async throws {
        let shelf = try await Shelf()
        let plans = try await shelf.read { sql in
            try [
                """
                SELECT o.id FROM organisation o WHERE EXISTS (SELECT 1 FROM region_within w
                    WHERE w.ancestor_code IN ('360000') AND w.region_code = o.region_code)
                """,
                "SELECT w.ancestor_code FROM region_within w WHERE w.region_code = '360102' AND w.steps = 0",
            ].map { question in
                try sql.rows("EXPLAIN QUERY PLAN \(question)", []) { row in
                    _ = try (row.integer(), row.integer(), row.integer())
                    return try row.text()
                }
            }
        }
        #expect(plans[0].contains { $0.contains("SEARCH w") && $0.contains("ancestor_code=? AND region_code=?") })
        #expect(plans[1].contains { $0.contains("SEARCH w") && $0.contains("region_code=? AND steps=?") })
        #expect(plans.joined().allSatisfy { !$0.contains("SCAN w") })
    }
}
