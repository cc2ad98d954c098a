import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport

@Suite struct ImportPagesTests {
    private let batch = BatchID(stored: "batch")

    private func shelf() async throws -> Shelf {
        let shelf = try await Shelf()
        try await shelf.write { tx in
            let batch = ImportBatch(
                id: batch,
                organisation: shelf.college.id,
                importedBy: shelf.lin.account,
                fileName: "学时.xlsx",
                options: ImportBatch.Options(),
                createdAt: shelf.now
            )
            try Imports.add(batch, in: tx)
        }
        return shelf
    }

    private func page(_ run: Int, _ number: Int) -> ImportPages.Page {
        ImportPages.Page(run: run, number: number, rows: 1, lastKey: "k\(number)", payload: [0, 255, UInt8(number)])
    }

    @Test func `pages are read run by run in order, with their bytes`() async throws {
        let shelf = try await shelf()
        try await shelf.write { tx in
            for (run, number) in [(1, 1), (2, 1), (1, 2)] {
                try ImportPages.add(page(run, number), .read, of: batch, in: tx)
            }
            try ImportPages.add(page(0, 7), .checked, of: batch, in: tx)
        }
        #expect(try await shelf.read { try ImportPages.runs(.read, of: batch, in: $0) } == [1, 2])
        let next = try await shelf.read { try ImportPages.next(.read, of: batch, run: 1, after: 1, in: $0) }
        #expect(next == page(1, 2))
        #expect(try await shelf.read { try ImportPages.next(.read, of: batch, run: 2, after: 1, in: $0) } == nil)
        let end = try await shelf.read { try ImportPages.end(.read, of: batch, run: 1, in: $0) }
        #expect(end?.number == 2 && end?.key == "k2")
        try await shelf.write { try ImportPages.remove(.read, of: batch, in: $0) }
        #expect(try await shelf.read { try ImportPages.runs(.read, of: batch, in: $0) } == [])
        #expect(try await shelf.read { try ImportPages.runs(.checked, of: batch, in: $0) } == [0])
    }
}
