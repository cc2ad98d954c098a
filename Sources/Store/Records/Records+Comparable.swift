public import Domain
public import SQLDatabase

extension Records {
    /// Returns the submitted and recognised records of these people for a year, of any origin.
    public static func comparable(year: Int, people: [PersonID], in sql: any SQLReader) throws -> [ComparableRecord] {
        try sql.rows(
            for: people,
            { .id($0) },
            values: [.year(year)],
            {
                """
                SELECT person_id, credit_year, activity, subject, title, started_on, completed_on, facts, origin,
                    source_key
                FROM record
                WHERE credit_year = ? AND status IN (\(RecordStatus.standing)) AND person_id IN (\($0))
                """
            },
            readComparable
        )
    }

    private static func readComparable(_ row: inout SQLRow) throws -> ComparableRecord {
        ComparableRecord(
            person: PersonID(bits: try row.identifier()),
            creditYear: try row.integer(),
            activity: try row.text(),
            subject: row.optionalText(),
            title: try row.text(),
            started: try row.optionalText().map { try storedDay($0, of: "started_on") },
            completed: try storedDay(try row.text(), of: "completed_on"),
            facts: try row.text(),
            origin: try coded(try row.integer(), of: "record.origin"),
            sourceKey: row.optionalText()
        )
    }
}
