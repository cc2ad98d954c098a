import Domain
import SQLDatabase
import Store
import Testing

@Suite struct ImportUndosTests {
    private let batch = BatchID(stored: "batch")

    private func shelf() async throws -> Shelf {
        let shelf = try await Shelf()
        try await shelf.write { tx in
            let committed = ImportBatch(
                id: batch,
                organisation: shelf.college.id,
                importedBy: shelf.lin.account,
                fileName: "学时.xlsx",
                options: ImportBatch.Options(),
                state: .committed,
                createdAt: shelf.now
            )
            try Imports.add(committed, in: tx)
        }
        return shelf
    }

    private func wish(_ id: String, in shelf: Shelf, after seconds: Int = 0) -> ImportUndo {
        ImportUndo(
            id: ImportUndoID(stored: id),
            batch: batch,
            reason: "导错了表",
            requestedBy: shelf.lin.account,
            requestedByName: "lin",
            requestedAt: shelf.now.adding(seconds: seconds),
            state: .waiting
        )
    }

    @Test func `a wish comes back as it was kept`() async throws {
        let shelf = try await shelf()
        let wish = wish("one", in: shelf)
        #expect(try await shelf.write { try ImportUndos.add(wish, in: $0) })
        #expect(try await shelf.read { try ImportUndos.latest(of: batch, in: $0) } == wish)
    }

    @Test func `one waits for a batch, the next once it is decided`() async throws {
        let shelf = try await shelf()
        let (one, two) = (wish("one", in: shelf), wish("two", in: shelf, after: 5))
        _ = try await shelf.write { try ImportUndos.add(one, in: $0) }
        #expect(try await !shelf.write { try ImportUndos.add(two, in: $0) })
        try await shelf.write { tx in
            try ImportUndos.decide(one, .refused, by: shelf.guo, reason: "没有错", at: shelf.now, in: tx)
        }
        let decided = try #require(try await shelf.read { try ImportUndos.latest(of: batch, in: $0) })
        #expect(decided.state == .refused && decided.decisionReason == "没有错" && decided.decidedByName == "guo")
        #expect(try await shelf.write { try ImportUndos.add(two, in: $0) })
        #expect(try await shelf.read { try ImportUndos.latest(of: batch, in: $0) } == two)
    }

    @Test func `what was decided is not decided again`() async throws {
        let shelf = try await shelf()
        let wish = wish("one", in: shelf)
        try await shelf.write { tx in
            try ImportUndos.add(wish, in: tx)
            try ImportUndos.decide(wish, .confirmed, by: shelf.guo, reason: nil, at: shelf.now, in: tx)
        }
        await #expect(throws: LookupFailure.outdated) {
            try await shelf.write { tx in
                try ImportUndos.decide(wish, .refused, by: shelf.lin, reason: "不", at: shelf.now, in: tx)
            }
        }
    }

    @Test func `those that wait are found by organisation and by region`() async throws {
        let shelf = try await shelf()
        let wish = wish("one", in: shelf)
        _ = try await shelf.write { try ImportUndos.add(wish, in: $0) }
        let regions = ["360000", "360100", "360102", "360700"].compactMap { RegionCode($0) }
        for (organisations, within, expected) in [
            ([shelf.college.id], [], [wish]), ([OrganisationID(stored: "other")], [], []), ([], [], []),
            ([], [regions[0]], [wish]), ([], [regions[1]], [wish]), ([], [regions[2]], [wish]), ([], [regions[3]], []),
            ([shelf.college.id], [regions[0]], [wish]),
        ] {
            let found = try await shelf.read { try ImportUndos.waiting(at: organisations, within: within, in: $0) }
            #expect(found == expected)
        }
        try await shelf.write { tx in
            try ImportUndos.decide(wish, .confirmed, by: shelf.guo, reason: nil, at: shelf.now, in: tx)
        }
        #expect(try await shelf.read { try ImportUndos.waiting(at: [shelf.college.id], within: [], in: $0) } == [])
    }
}
