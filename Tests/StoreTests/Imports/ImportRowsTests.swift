import Domain
import SQLDatabase
import Store
import Testing

@Suite struct ImportRowsTests {
    private let batch = BatchID(stored: "batch")

    private func row(_ number: Int, _ state: ImportRowState, of tail: String, isNew: Bool = false) -> StagedRow {
        let problem = StagedRow.Problem(column: "学时", code: "hours-invalid", value: "x", message: "请改正。")
        return StagedRow(
            number: number,
            state: state,
            isNewPerson: isNew,
            cells: ["", "甲", ""],
            name: "甲",
            document: Shelf.document(tail),
            organisation: nil,
            series: nil,
            creditYear: 2026,
            subject: "public",
            activity: "authority-import",
            title: "课",
            hours: Hours(hundredths: 150),
            started: nil,
            completed: Day(year: 2026, month: 12, day: 31),
            key: "k\(number)",
            note: nil,
            problems: state == .refused ? [problem] : []
        )
    }

    private func staged(_ rows: [StagedRow]) async throws -> Shelf {
        let shelf = try await Shelf()
        try await shelf.write { tx in
            let staged = ImportBatch(
                id: batch,
                organisation: shelf.college.id,
                importedBy: shelf.lin.account,
                fileName: "学时.xlsx",
                state: .staged,
                headings: ["序", "姓名", ""],
                ignoredColumns: [],
                createdAt: shelf.now,
                finishedAt: nil
            )
            try Imports.add(staged, in: tx)
            for row in rows { try ImportRows.add(row, to: batch, in: tx) }
        }
        return shelf
    }

    @Test func `rows come back as they were staged, cells and problems too`() async throws {
        let rows = [row(2, .new, of: "9"), row(3, .refused, of: "8")]
        let shelf = try await staged(rows)
        #expect(try await shelf.read { try ImportRows.list(batch, .new, limit: 10, in: $0) } == [rows[0]])
        #expect(try await shelf.read { try ImportRows.list(batch, .refused, limit: 10, in: $0) } == [rows[1]])
        #expect(try await shelf.read { try Imports.require(batch, in: $0) }.headings == ["序", "姓名", ""])
    }

    @Test func `rows are counted by state, and new people once each`() async throws {
        let shelf = try await staged([
            row(2, .new, of: "9", isNew: true), row(3, .new, of: "9", isNew: true), row(4, .already, of: "1"),
            row(5, .refused, of: "7", isNew: true),
        ])
        let tally = try await shelf.read { try ImportRows.tally(batch, in: $0) }
        #expect((tally.new, tally.already, tally.refused, tally.added) == (2, 1, 1, 0))
        #expect(tally.newPeople == 1)
        #expect(try await shelf.read { try ImportRows.newPeople(batch, limit: 9, in: $0) }.map(\.number) == [2])
    }

    @Test func `the next rows come person after person, in the order of the sheet`() async throws {
        let shelf = try await staged([row(2, .new, of: "B"), row(3, .new, of: "A"), row(4, .new, of: "B")])
        #expect(try await shelf.read { try ImportRows.nextNew(batch, limit: 9, in: $0) }.map(\.number) == [3, 2, 4])
        try await shelf.write { try ImportRows.setState(.added, row: 3, of: batch, in: $0) }
        #expect(try await shelf.read { try ImportRows.nextNew(batch, limit: 1, in: $0) }.map(\.number) == [2])
    }

    @Test func `the rows of people who were not accepted are refused with the reason, no others`() async throws {
        let shelf = try await staged([
            row(2, .new, of: "9", isNew: true), row(3, .new, of: "1"), row(4, .refused, of: "8", isNew: true),
        ])
        let unknown = StagedRow.Problem(column: "证件号码", code: "person-unknown", value: "", message: "没有此人。")
        #expect(try await shelf.read { try ImportRows.countOfNewPeople(batch, in: $0) } == 1)
        for _ in 1...2 {
            try await shelf.write { try ImportRows.refuseNewPeople(batch, problem: unknown, in: $0) }
        }
        let refused = try await shelf.read { try ImportRows.list(batch, .refused, limit: 9, in: $0) }
        #expect(refused.map(\.number) == [2, 4])
        #expect(refused.first?.problems.map(\.code) == ["person-unknown"])
        #expect(refused.last?.problems.last?.code == "person-unknown")
        #expect(refused.last?.problems.filter { $0.code == "person-unknown" }.count == 1)
        #expect(refused.first?.problems.map(\.value) == ["DEMO-9"])
        #expect(try await shelf.read { try ImportRows.nextNew(batch, limit: 9, in: $0) }.map(\.number) == [3])
    }

    @Test func `a batch is finished once`() async throws {
        let shelf = try await staged([])
        try await shelf.write { try Imports.finish(batch, as: .committed, at: shelf.now, in: $0) }
        await #expect(throws: StoreFailure.outdated) {
            try await shelf.write { try Imports.finish(batch, as: .cancelled, at: shelf.now, in: $0) }
        }
        #expect(try await shelf.read { try Imports.require(batch, in: $0) }.state == .committed)
    }

    @Test func `a key is known for whomever it was used, until its record is taken back`() async throws {
        let shelf = try await Shelf()
        let record = try shelf.record(status: .recognised)
        let found = ImportKeys.Found(record: record.id, hours: Hours(8), name: "安甲")
        try await shelf.write { try ImportKeys.add("key", found, year: 2026, person: shelf.ada.id, in: $0) }
        #expect(try await shelf.read { try ImportKeys.find("key", in: $0) } == found)
        try await shelf.write { try ImportKeys.free(record, in: $0) }
        #expect(try await shelf.read { try ImportKeys.find("key", in: $0) } == nil)
    }
}
