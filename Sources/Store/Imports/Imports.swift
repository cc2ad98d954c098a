public import Domain
public import SQLDatabase

/// The import batches in the database.
public enum Imports {
    private static let columns = """
        id, organisation_id, account_id, file_name, kind, year, sheet, grant_subject, grant_activity, grant_course,
        grant_hours, grant_started, grant_ended, approve, state, headings, ignored_columns, row_count, new_count,
        already_count, refused_count, added_count, stranger_count, new_people_count, undone_count, checked_up_to, failure_code,
        failure_message, mode, accepts_new_people, committed_by, approved_by, created_at, finished_at, similar_count, outsider_count, similar_rows,
        office_id, committed_office_id, approved_office_id, undone_office_id
        """

    /// Returns a batch, or `nil` if there is none.
    public static func find(_ id: BatchID, in sql: any SQLReader) throws -> ImportBatch? {
        try sql.first("SELECT \(columns) FROM import_batch WHERE id = ?", [.id(id)], read)
    }

    /// Returns the batches with these ids.
    public static func find(_ ids: Set<BatchID>, in sql: any SQLReader) throws -> [BatchID: ImportBatch] {
        let found = try sql.rows(
            for: ids.sorted(),
            { .id($0) },
            { "SELECT \(columns) FROM import_batch WHERE id IN (\($0))" },
            read
        )
        return Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Returns the batch.
    /// - Throws: `LookupFailure.missing` if there is no such batch.
    public static func require(_ id: BatchID, in sql: any SQLReader) throws -> ImportBatch {
        guard let batch = try find(id, in: sql) else { throw LookupFailure.missing("batch") }
        return batch
    }

    /// Returns one page of the batches of these organisations, newest first.
    public static func list(
        of organisations: [OrganisationID],
        page: Int,
        pageSize: Int,
        in sql: any SQLReader
    ) throws -> [ImportBatch] {
        guard !organisations.isEmpty else { return [] }
        return try sql.rows(
            """
            SELECT \(columns) FROM import_batch WHERE organisation_id IN (\(placeholders(organisations.count)))
            ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?
            """,
            organisations.map { .id($0) }
                + [.integer(pageSize), .integer((max(1, page) - 1) * pageSize)],
            read
        )
    }

    /// Returns the number of batches of these organisations.
    public static func count(of organisations: [OrganisationID], in sql: any SQLReader) throws -> Int {
        guard !organisations.isEmpty else { return 0 }
        return try sql.count(
            "SELECT count(*) FROM import_batch WHERE organisation_id IN (\(placeholders(organisations.count)))",
            organisations.map { .id($0) }
        )
    }

    /// The condition for batches that are being read or checked, or wait for a decision. It must match the index in
    /// migration 13.
    static let isOpen = "state IN ('reading', 'choosing', 'checking', 'staged')"

    /// Returns the number of an organisation's batches that are not decided yet.
    public static func openCount(of organisation: OrganisationID, in sql: any SQLReader) throws -> Int {
        try sql.count(
            "SELECT count(*) FROM import_batch WHERE organisation_id = ? AND \(isOpen)",
            [.id(organisation)]
        )
    }

    /// Returns the number of an organisation's batches that are checked, have rows to add and wait for a decision.
    public static func stagedCount(of organisation: OrganisationID, in sql: any SQLReader) throws -> Int {
        try sql.count(
            """
            SELECT count(*) FROM import_batch
            WHERE organisation_id = ? AND \(isOpen) AND state = 'staged' AND (new_count > 0 OR similar_count > 0)
            """,
            [.id(organisation)]
        )
    }

    /// Adds a batch.
    public static func add(_ batch: ImportBatch, in tx: any SQLTransaction) throws {
        try tx.execute(
            "INSERT INTO import_batch (\(columns)) VALUES (\(placeholders(41)))",
            [.id(batch.id)] + beginning(batch) + changing(batch)
                + [.integer(batch.createdAt.milliseconds), .integer(batch.finishedAt?.milliseconds)]
                + laterColumns(batch)
        )
    }

    /// Saves the changes of a batch if it is still in the state in which it was read.
    /// - Throws: `LookupFailure.outdated` if it was changed meanwhile.
    public static func put(_ batch: ImportBatch, was state: ImportBatch.State, in tx: any SQLTransaction) throws {
        let changed = try tx.execute(
            """
            UPDATE import_batch SET kind = ?, year = ?, sheet = ?, grant_subject = ?, grant_activity = ?,
                grant_course = ?, grant_hours = ?, grant_started = ?, grant_ended = ?, approve = ?,
                state = ?, headings = ?, ignored_columns = ?, row_count = ?, new_count = ?, already_count = ?,
                refused_count = ?, added_count = ?, stranger_count = ?, new_people_count = ?, undone_count = ?,
                checked_up_to = ?, failure_code = ?, failure_message = ?, mode = ?, accepts_new_people = ?, committed_by = ?, approved_by = ?,
                finished_at = ?, similar_count = ?, outsider_count = ?, similar_rows = ?, office_id = ?,
                committed_office_id = ?, approved_office_id = ?, undone_office_id = ?
            WHERE id = ? AND state = ?
            """,
            Array(beginning(batch).dropFirst(3)) + changing(batch)
                + [.integer(batch.finishedAt?.milliseconds)] + laterColumns(batch)
                + [.id(batch.id), .text(state.rawValue)]
        )
        if changed == 0 { throw LookupFailure.outdated }
    }

    private static func beginning(_ batch: ImportBatch) -> [SQLValue] {
        let options = batch.options
        let grant = options.grant
        return [
            .id(batch.organisation), .id(batch.importedBy), .text(batch.fileName),
            .text(options.kind.rawValue), .integer(grant?.year ?? options.year), .text(options.sheet),
            .text(grant?.subject), .text(grant?.activity), .text(grant?.course),
            .integer(grant?.hours.hundredths), .text(grant?.started?.iso), .text(grant?.ended?.iso),
            .flag(options.approve),
        ]
    }

    private static func changing(_ batch: ImportBatch) -> [SQLValue] {
        let tally = batch.tally
        return [
            .text(batch.state.rawValue), .text(CellText.join(batch.headings)),
            .text(CellText.join(batch.ignoredColumns)),
            .integer(tally.rows), .integer(tally.new), .integer(tally.already), .integer(tally.refused),
            .integer(tally.added), .integer(tally.newOfStrangers), .integer(tally.newPeople), .integer(tally.undone),
            .text(batch.checkedUpTo),
            .text(batch.failure?.code), .text(batch.failure?.message), .text(batch.mode?.rawValue),
            .flag(batch.acceptsNewPeople), .id(batch.committedBy), .id(batch.approvedBy),
        ]
    }

    private static func laterColumns(_ batch: ImportBatch) -> [SQLValue] {
        [
            .integer(batch.tally.similar), .integer(batch.tally.newOfOutsiders), .text(batch.similarRows.rawValue),
            .id(batch.importedIn), .id(batch.committedIn), .id(batch.approvedIn),
            .id(batch.undoneIn),
        ]
    }

    private static func read(_ row: inout SQLRow) throws -> ImportBatch {
        let id = BatchID(bits: try row.identifier())
        let organisation = OrganisationID(bits: try row.identifier())
        let account = AccountID(bits: try row.identifier())
        let fileName = try row.text()
        let options = try readOptions(&row)
        var batch = ImportBatch(
            id: id,
            organisation: organisation,
            importedBy: account,
            fileName: fileName,
            options: options,
            state: try word(try row.text(), of: "import_batch.state"),
            headings: CellText.split(try row.text()),
            ignoredColumns: CellText.split(try row.text()),
            tally: try readTally(&row),
            checkedUpTo: row.optionalText(),
            failure: try readFailure(&row),
            mode: try row.optionalText().map { try word($0, of: "import_batch.mode") },
            acceptsNewPeople: try row.flag(),
            committedBy: try row.optionalIdentifier().map(AccountID.init(bits:)),
            approvedBy: try row.optionalIdentifier().map(AccountID.init(bits:)),
            createdAt: Instant(milliseconds: try row.integer())
        )
        batch.finishedAt = row.optionalInteger().map(Instant.init(milliseconds:))
        batch.tally.similar = try row.integer()
        batch.tally.newOfOutsiders = try row.integer()
        batch.similarRows = try word(try row.text(), of: "import_batch.similar_rows")
        batch.importedIn = try row.optionalIdentifier().map(OfficeID.init(bits:))
        batch.committedIn = try row.optionalIdentifier().map(OfficeID.init(bits:))
        batch.approvedIn = try row.optionalIdentifier().map(OfficeID.init(bits:))
        batch.undoneIn = try row.optionalIdentifier().map(OfficeID.init(bits:))
        return batch
    }

    private static func readOptions(_ row: inout SQLRow) throws -> ImportBatch.Options {
        var options = ImportBatch.Options(kind: try word(try row.text(), of: "import_batch.kind"))
        options.year = row.optionalInteger()
        options.sheet = row.optionalText()
        options.grant = try readGrant(&row, year: options.year)
        options.approve = try row.flag()
        return options
    }

    private static func readGrant(_ row: inout SQLRow, year: Int?) throws -> CohortGrant? {
        let subject = row.optionalText()
        let activity = row.optionalText()
        let course = row.optionalText()
        let hours = row.optionalInteger().map(Hours.init(hundredths:))
        let started = try row.optionalText().map { try storedDay($0, of: "grant_started") }
        let ended = try row.optionalText().map { try storedDay($0, of: "grant_ended") }
        guard let year, let subject, let course, let hours else { return nil }
        return CohortGrant(
            year: year,
            subject: subject,
            activity: activity,
            course: course,
            hours: hours,
            started: started,
            ended: ended
        )
    }

    private static func readTally(_ row: inout SQLRow) throws -> ImportBatch.Tally {
        var tally = ImportBatch.Tally()
        tally.rows = try row.integer()
        tally.new = try row.integer()
        tally.already = try row.integer()
        tally.refused = try row.integer()
        tally.added = try row.integer()
        tally.newOfStrangers = try row.integer()
        tally.newPeople = try row.integer()
        tally.undone = try row.integer()
        return tally
    }

    private static func readFailure(_ row: inout SQLRow) throws -> ImportBatch.Failure? {
        let code = row.optionalText()
        let message = row.optionalText()
        guard let code, let message else { return nil }
        return ImportBatch.Failure(code: code, message: message)
    }
}

/// Cells in one text column, separated by the Unicode control character for this purpose (U+001F).
enum CellText {
    private static let separator: Character = "\u{1F}"

    static func join(_ cells: [String]) -> String {
        cells.map { $0.utf8.contains(0x1F) ? $0.filter { $0 != separator } : $0 }.joined(separator: String(separator))
    }

    static func split(_ text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
