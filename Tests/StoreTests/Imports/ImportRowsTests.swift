import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport

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
            creditYear: 2026,
            subject: "public",
            title: "课",
            hours: Hours(hundredths: 150),
            problems: state == .refused ? [problem] : []
        )
    }

    private func staged(_ rows: [StagedRow]) async throws -> Shelf {
        let shelf = try await Shelf()
        let grant = CohortGrant(year: 2026, subject: "public", course: "课", hours: Hours(8))
        try await shelf.write { tx in
            let staged = ImportBatch(
                id: batch,
                organisation: shelf.college.id,
                importedBy: shelf.lin.account,
                fileName: "学时.xlsx",
                options: ImportBatch.Options(kind: .cohort, year: 2026, sheet: "表", grant: grant, approve: true),
                state: .staged,
                headings: ["序", "姓名", ""],
                createdAt: shelf.now
            )
            try Imports.add(staged, in: tx)
            try ImportRows.add(rows, to: batch, in: tx)
        }
        return shelf
    }

    @Test func `rows are read back as they were staged, with cells and problems`() async throws {
        let rows = [row(2, .new, of: "9"), row(3, .refused, of: "8")]
        let shelf = try await staged(rows)
        #expect(try await shelf.read { try ImportRows.list(batch, .new, limit: 10, in: $0) } == [rows[0]])
        #expect(try await shelf.read { try ImportRows.list(batch, .refused, limit: 10, in: $0) } == [rows[1]])
    }

    @Test func `a batch is read back as it was stored`() async throws {
        let shelf = try await staged([])
        var batch: ImportBatch = try await shelf.read { [batch] in try Imports.require(batch, in: $0) }
        #expect(batch.headings == ["序", "姓名", ""] && batch.options.sheet == "表" && batch.options.approve)
        #expect(batch.options.grant?.course == "课" && batch.options.grant?.hours == Hours(8))
        batch.state = .committing
        batch.tally.new = 3
        batch.tally.newOfStrangers = 1
        batch.mode = .allOrNothing
        batch.acceptsNewPeople = true
        batch.committedBy = shelf.lin.account
        batch.failure = ImportBatch.Failure(code: "file-broken", message: "坏了。")
        batch.checkedUpTo = "p"
        try await shelf.write { [batch] in try Imports.put(batch, was: .staged, in: $0) }
        let kept = try await shelf.read { [id = batch.id] in try Imports.require(id, in: $0) }
        #expect(kept == batch)
        await #expect(throws: LookupFailure.outdated) {
            try await shelf.write { [batch] in try Imports.put(batch, was: .staged, in: $0) }
        }
    }

    @Test func `only refused rows of new people get the problem, and only once`() async throws {
        let shelf = try await staged([row(3, .refused, of: "1"), row(4, .refused, of: "8", isNew: true)])
        let unknown = StagedRow.Problem(column: "证件号码", code: "person-unknown", value: "", message: "没有此人。")
        for _ in 1...2 { try await shelf.write { try ImportRows.addToStrangers(unknown, of: batch, in: $0) } }
        let refused = try await shelf.read { try ImportRows.list(batch, .refused, limit: 9, in: $0) }
        #expect(refused.map { $0.problems.map(\.code) } == [["hours-invalid"], ["hours-invalid", "person-unknown"]])
        #expect(refused.last?.problems.last?.value == "DEMO-8")
        let counts = try await shelf.read { try ImportRows.problemCounts(batch, in: $0) }
        #expect(counts.map(\.code) == ["hours-invalid", "person-unknown"] && counts.map(\.count) == [2, 1])
    }

    @Test func `problems are read by kind and page`() async throws {
        let shelf = try await staged((2...8).map { row($0, .refused, of: "\($0)") })
        let second = try await shelf.read {
            try ImportRows.problems(batch, code: "hours-invalid", page: 2, limit: 3, in: $0)
        }
        #expect(second.map(\.row) == [5, 6, 7])
        #expect(try await shelf.read { try ImportRows.problems(batch, code: "id-length", limit: 3, in: $0) }.isEmpty)
    }
}
