public import Domain
public import SQLDatabase

/// The runs that compute all standings again.
public enum Reevaluations {
    private static let columns = "id, policies, reached, people, checked, changed, ended_at"

    /// Adds a run.
    public static func add(_ run: Reevaluation, at: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO reevaluation (id, policies, reached, people, checked, changed, asked_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(run.id), .text(run.policies), .id(run.reached), .integer(run.people), .integer(run.checked),
                .integer(run.changed), .integer(at.milliseconds),
            ]
        )
    }

    /// Saves how far a run has come, or that it has ended.
    public static func put(_ run: Reevaluation, in tx: any SQLTransaction) throws {
        try tx.execute(
            "UPDATE reevaluation SET reached = ?, people = ?, checked = ?, changed = ?, ended_at = ? WHERE id = ?",
            [
                .id(run.reached), .integer(run.people), .integer(run.checked), .integer(run.changed),
                .integer(run.endedAt?.milliseconds), .id(run.id),
            ]
        )
    }

    /// Returns the run.
    /// - Throws: `LookupFailure.missing` if there is none.
    public static func require(_ id: ReevaluationID, in sql: any SQLReader) throws -> Reevaluation {
        let found = try sql.first("SELECT \(columns) FROM reevaluation WHERE id = ?", [.id(id)], read)
        guard let found else { throw LookupFailure.missing("reevaluation") }
        return found
    }

    /// Returns the run that is under way, or `nil` if there is none.
    public static func underWay(in sql: any SQLReader) throws -> Reevaluation? {
        try sql.first("SELECT \(columns) FROM reevaluation WHERE ended_at IS NULL ORDER BY id LIMIT 1", [], read)
    }

    private static func read(_ row: inout SQLRow) throws -> Reevaluation {
        Reevaluation(
            id: ReevaluationID(bits: try row.identifier()),
            policies: try row.text(),
            reached: try row.optionalIdentifier().map(PersonID.init(bits:)),
            people: try row.integer(),
            checked: try row.integer(),
            changed: try row.integer(),
            endedAt: row.optionalInteger().map(Instant.init(milliseconds:))
        )
    }
}
