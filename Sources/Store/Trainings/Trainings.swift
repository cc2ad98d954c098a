public import Domain
public import SQLDatabase

/// The trainings of providers in the database.
public enum Trainings {
    private static let columns = """
        id, organisation_id, title, credit_year, subject, activity, hours, first_day, last_day, place,
        registered_by, registered_by_name, registered_at, withdrawn_by, withdrawn_by_name, withdrawn_at,
        withdrawal_reason
        """

    /// Returns a training, or `nil` if there is none.
    public static func find(_ id: TrainingID, in sql: any SQLReader) throws -> Training? {
        try sql.first("SELECT \(columns) FROM training WHERE id = ?", [.id(id)], read)
    }

    /// Returns the training.
    /// - Throws: `LookupFailure.missing` if there is no such training.
    public static func require(_ id: TrainingID, in sql: any SQLReader) throws -> Training {
        guard let training = try find(id, in: sql) else { throw LookupFailure.missing("training") }
        return training
    }

    /// Returns a provider's trainings that are not withdrawn.
    public static func open(of provider: OrganisationID, in sql: any SQLReader) throws -> [Training] {
        try sql.rows(
            "SELECT \(columns) FROM training WHERE organisation_id = ? AND withdrawn_at IS NULL ORDER BY first_day, id",
            [.id(provider)],
            read
        )
    }

    /// Returns all trainings of a provider for searching. It includes the withdrawn ones.
    public static func register(of provider: OrganisationID, in sql: any SQLReader) throws -> TrainingRegister {
        TrainingRegister(
            try sql.rows("SELECT \(columns) FROM training WHERE organisation_id = ?", [.id(provider)], read)
        )
    }

    /// Returns one page of a provider's trainings, newest first and withdrawn ones last.
    public static func list(
        of provider: OrganisationID,
        page: Int,
        pageSize: Int,
        in sql: any SQLReader
    ) throws -> [Training] {
        try sql.rows(
            """
            SELECT \(columns) FROM training WHERE organisation_id = ?
            ORDER BY CASE WHEN withdrawn_at IS NULL THEN 0 ELSE 1 END, first_day DESC, id DESC LIMIT ? OFFSET ?
            """,
            [.id(provider), .integer(pageSize), .integer((max(1, page) - 1) * pageSize)],
            read
        )
    }

    /// Returns the number of a provider's trainings.
    public static func count(of provider: OrganisationID, in sql: any SQLReader) throws -> Int {
        try sql.count("SELECT count(*) FROM training WHERE organisation_id = ?", [.id(provider)])
    }

    /// Returns the number of a provider's trainings of one year that are not withdrawn.
    public static func openCount(of provider: OrganisationID, year: Int, in sql: any SQLReader) throws -> Int {
        try sql.count(
            "SELECT count(*) FROM training WHERE organisation_id = ? AND credit_year = ? AND withdrawn_at IS NULL",
            [.id(provider), .integer(year)]
        )
    }

    /// Returns the open training with the same provider, year, title, subject and first day. There is at most one.
    public static func twin(of training: Training, in sql: any SQLReader) throws -> Training? {
        try sql.first(
            """
            SELECT \(columns) FROM training WHERE organisation_id = ? AND credit_year = ? AND course_key = ?
                AND subject = ? AND first_day = ? AND withdrawn_at IS NULL
            """,
            [
                .id(training.provider), .integer(training.year), .text(CompactText.of(training.title)),
                .text(training.subject), .text(training.firstDay.iso),
            ],
            read
        )
    }

    /// Adds an open training.
    public static func add(_ training: Training, in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO training (id, organisation_id, title, course_key, credit_year, subject, activity, hours,
                first_day, last_day, place, registered_by, registered_by_name, registered_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(training.id), .id(training.provider), .text(training.title),
                .text(CompactText.of(training.title)), .integer(training.year), .text(training.subject),
                .text(training.activity), .integer(training.hours.hundredths), .text(training.firstDay.iso),
                .text(training.lastDay.iso), .text(training.place), .id(training.registeredBy),
                .text(training.registeredByName), .integer(training.registeredAt.milliseconds),
            ]
        )
    }

    /// Withdraws the training.
    /// - Throws: `LookupFailure.outdated` if it is already withdrawn.
    public static func withdraw(
        _ id: TrainingID,
        _ withdrawal: Training.Withdrawal,
        in tx: any SQLTransaction
    ) throws {
        let changed = try tx.execute(
            """
            UPDATE training SET withdrawn_by = ?, withdrawn_by_name = ?, withdrawn_at = ?, withdrawal_reason = ?
            WHERE id = ? AND withdrawn_at IS NULL
            """,
            [
                .id(withdrawal.by), .text(withdrawal.byName), .integer(withdrawal.at.milliseconds),
                .text(withdrawal.reason), .id(id),
            ]
        )
        if changed == 0 { throw LookupFailure.outdated }
    }

    private static func read(_ row: inout SQLRow) throws -> Training {
        Training(
            id: TrainingID(bits: try row.identifier()),
            provider: OrganisationID(bits: try row.identifier()),
            title: try row.text(),
            year: try row.integer(),
            subject: try row.text(),
            activity: try row.text(),
            hours: Hours(hundredths: try row.integer()),
            firstDay: try storedDay(try row.text(), of: "training.first_day"),
            lastDay: try storedDay(try row.text(), of: "training.last_day"),
            place: row.optionalText(),
            registeredBy: AccountID(bits: try row.identifier()),
            registeredByName: try row.text(),
            registeredAt: Instant(milliseconds: try row.integer()),
            withdrawal: try readWithdrawal(&row)
        )
    }

    private static func readWithdrawal(_ row: inout SQLRow) throws -> Training.Withdrawal? {
        let by = try row.optionalIdentifier().map(AccountID.init(bits:))
        let name = row.optionalText()
        let at = row.optionalInteger()
        let reason = row.optionalText()
        guard let by, let name, let at, let reason else { return nil }
        return Training.Withdrawal(
            by: by,
            byName: name,
            at: Instant(milliseconds: at),
            reason: reason
        )
    }
}
