import Domain
import SQLDatabase
import Testing

@testable import Store
@testable import TestWorld

/// The tables of words contain all words of the program.
@Suite struct WordTableTests {
    private static let enumerations: [(table: String, words: [String])] = [
        ("organisation_kind", Organisation.Kind.allCases.map(\.rawValue)),
        ("document_kind", DocumentKind.allCases.map(\.rawValue)),
        ("fact_key", DatedFact.Key.allCases.map(\.rawValue)),
        ("account_state", Account.State.allCases.map(\.rawValue)), ("role", Role.allCases.map(\.rawValue)),
        ("record_status", RecordStatus.allCases.map(\.rawValue)),
        ("record_origin", HoursRecord.Origin.allCases.map(\.rawValue)),
        ("record_action", RecordEvent.Action.allCases.map(\.rawValue)),
        ("ledger_kind", Ledger.Kind.allCases.map(\.rawValue)),
        ("message_kind", Message.Kind.allCases.map(\.rawValue)),
        ("approval_kind", ApprovalKind.allCases.map(\.rawValue)),
        ("approval_state", Approval.State.allCases.map(\.rawValue)),
        ("registration_state", Registration.State.allCases.map(\.rawValue)),
        ("sheet_kind", SheetKind.allCases.map(\.rawValue)),
        ("batch_state", ImportBatch.State.allCases.map(\.rawValue)),
        ("commit_mode", ImportBatch.Mode.allCases.map(\.rawValue)),
        ("similar_rows", ImportBatch.SimilarRows.allCases.map(\.rawValue)),
        ("import_row_state", ImportRowState.allCases.map(\.rawValue)),
        ("import_page_stage", ImportPages.Stage.allCases.map(\.rawValue)),
        ("job_kind", Job.Kind.allCases.map(\.rawValue)), ("job_state", Job.State.allCases.map(\.rawValue)),
        ("job_stage", JobProgress.Stage.allCases.map(\.rawValue)),
        // The types that `FileKind` accepts as evidence.
        ("media_type", ["application/pdf", "image/jpeg", "image/png"]),
    ]

    @Test(arguments: enumerations)
    func `every case of every enumeration is a word of its table`(table: String, words: [String]) async throws {
        let shelf = try await Shelf()
        let kept = try await shelf.read { sql in try sql.rows("SELECT word FROM \(table)", []) { try $0.text() } }
        #expect(Set(words).subtracting(kept) == [] && !words.isEmpty)
    }

    @Test(.enabled(if: TestEngine.isSQLite, "the list is the same for both engines"))
    func `every table of words is in the list of this test`() async throws {
        let shelf = try await Shelf()
        let tables = try await shelf.read { sql in
            try sql.rows(
                """
                SELECT t.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c ON c.name = 'word'
                WHERE t.schema = 'main' AND t.name <> 'policy_word'
                """,
                []
            ) { try $0.text() }
        }
        #expect(Set(tables) == Set(Self.enumerations.map(\.table)))
    }

    @Test func `the codes of the program are the numbers in the database`() async throws {
        let shelf = try await Shelf()
        try await expectSame(RecordStatus.self, "record_status", in: shelf)
        try await expectSame(HoursRecord.Origin.self, "record_origin", in: shelf)
        try await expectSame(RecordEvent.Action.self, "record_action", in: shelf)
        try await expectSame(Ledger.Kind.self, "ledger_kind", in: shelf)
        try await expectSame(Message.Kind.self, "message_kind", in: shelf)
    }

    private func expectSame<Word: CodedWord & RawRepresentable>(
        _: Word.Type,
        _ table: String,
        in shelf: Shelf,
        _ location: SourceLocation = #_sourceLocation
    ) async throws where Word.RawValue == String {
        let kept = try await shelf.read { sql in
            try sql.rows("SELECT id, word FROM \(table)", []) { (try $0.integer(), try $0.text()) }
        }
        let words = Dictionary(uniqueKeysWithValues: kept)
        for word in Word.allCases {
            #expect(words[word.code] == word.rawValue, sourceLocation: location)
            #expect(try coded(word.code, of: table) == word, sourceLocation: location)
        }
        #expect(throws: StoreFailure.unreadable(column: table)) { try coded(0, of: table) as Word }
        #expect(throws: StoreFailure.unreadable(column: table)) { try coded(kept.count + 1, of: table) as Word }
    }

    @Test func `a new word needs only one new row`() async throws {
        let shelf = try await Shelf()
        let change = "UPDATE organisation SET kind = 'association'"
        await #expect(throws: SQLFailure.self) { try await shelf.write { try $0.execute(change) } }
        try await shelf.write { tx in
            try tx.execute("INSERT INTO organisation_kind (id, word) VALUES (6, 'association')")
            try tx.execute(change)
        }
        #expect(try await shelf.count("organisation WHERE kind = 'association'") == 1)
    }

    @Test(.enabled(if: TestEngine.isSQLite, "the tables are the same for both engines"))
    func `no table has a list of words in a check`() async throws {
        let shelf = try await Shelf()
        let listing = try await shelf.read { sql in
            try sql.rows(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%IN (''%'",
                []
            ) { try $0.text() }
        }
        #expect(listing == [])
    }
}
