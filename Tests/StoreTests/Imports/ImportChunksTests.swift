import Domain
import SQLDatabase
import Testing

@testable import Store
@testable import TestSupport

@Suite struct ImportChunksTests {
    @Test(arguments: [0, 1, 1000])
    func `packed identifiers are unpacked in their order`(_ count: Int) throws {
        let ids = (0..<count).map { PersonID(high: .max - UInt64($0), low: UInt64($0) << 56) }
        let bytes = PackedIdentifiers.pack(ids)
        #expect(bytes.count == 16 * count)
        #expect(try PackedIdentifiers.unpack(bytes, of: "people") == ids)
    }

    @Test(arguments: [1, 15, 17, 36])
    func `an incomplete identifier is an error`(_ count: Int) {
        #expect(throws: StoreFailure.unreadable(column: "people")) {
            try PackedIdentifiers.unpack([UInt8](repeating: 7, count: count), of: "people") as [PersonID]
        }
    }

    @Test func `a stored chunk is read unchanged, and can be removed`() async throws {
        let shelf = try await Shelf()
        let batch = BatchID(stored: "batch")
        let chunk = ImportChunk(number: 1, years: [2025, 2026], people: [shelf.ben.id, shelf.ada.id])
        try await shelf.write { tx in
            let kept = ImportBatch(
                id: batch,
                organisation: shelf.college.id,
                importedBy: shelf.lin.account,
                fileName: "课.xlsx",
                options: ImportBatch.Options(),
                createdAt: shelf.now
            )
            try Imports.add(kept, in: tx)
            try ImportChunks.add(chunk, to: batch, in: tx)
        }
        #expect(try await shelf.read { try ImportChunks.next(of: batch, after: 0, in: $0) } == chunk)
        #expect(try await shelf.read { try ImportChunks.next(of: batch, after: 1, in: $0) } == nil)
        try await shelf.write { try ImportChunks.remove(chunk, of: batch, in: $0) }
        #expect(try await shelf.count("import_chunk") == 0)
    }
}
