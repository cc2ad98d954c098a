public import Domain
public import SQLDatabase

/// The records that a batch has added.
public enum BatchRecords {
    private static let namesShown = 20

    /// Returns the waiting and recognised records of a chunk.
    public static func standing(
        of batch: BatchID,
        _ chunk: ImportChunk,
        in sql: any SQLReader
    ) throws -> [HoursRecord] {
        try chunk.years.flatMap { year in
            try sql.rows(
                for: chunk.people,
                { .id($0) },
                values: [.id(batch), .integer(year)],
                {
                    """
                    SELECT \(Records.columns) FROM record
                    WHERE batch_id = ? AND status IN (\(RecordStatus.standing)) AND credit_year = ?
                        AND person_id IN (\($0))
                    """
                },
                Records.read
            )
        }
    }

    /// Returns the number of the batch's records that wait for recognition.
    public static func waiting(of batch: BatchID, in sql: any SQLReader) throws -> Int {
        try sql.count(
            "SELECT count(*) FROM record WHERE batch_id = ? AND status = \(RecordStatus.submitted.code)",
            [.id(batch)]
        )
    }

    /// Returns the organisation at which the batch's records wait for recognition, or `nil` if none waits. All wait at
    /// the same organisation.
    public static func place(of batch: BatchID, in sql: any SQLReader) throws -> OrganisationID? {
        try sql.first(
            """
            SELECT organisation_id FROM record
            WHERE batch_id = ? AND status = \(RecordStatus.submitted.code) AND organisation_id IS NOT NULL LIMIT 1
            """,
            [.id(batch)]
        ) { OrganisationID(bits: try $0.identifier()) }
    }

    /// Returns the first of the batch's records that wait for recognition.
    public static func waiting(of batch: BatchID, limit: Int, in sql: any SQLReader) throws -> [HoursRecord] {
        try sql.rows(
            """
            SELECT \(Records.columns) FROM record WHERE batch_id = ? AND status = \(RecordStatus.submitted.code)
            ORDER BY credit_year, person_id, id LIMIT ?
            """,
            [.id(batch), .integer(limit)],
            Records.read
        )
    }

    /// Returns the use of the batch's records since they were added.
    public static func use(of batch: BatchID, in sql: any SQLReader) throws -> BatchUse {
        var use = BatchUse()
        var people: Set<PersonID> = []
        var certified: Set<PersonID> = []
        var places: Set<ClosedYears.Place> = []
        try ImportChunks.forEach(of: batch, in: sql) { chunk in
            let records = try standing(of: batch, chunk, in: sql)
            use.records += records.count
            people.formUnion(records.map(\.person))
            for certificate in try certificates(of: batch, chunk, in: sql) {
                use.certificates += 1
                guard certified.insert(certificate.person).inserted else { continue }
                if use.certifiedNames.count < namesShown { use.certifiedNames.append(certificate.name) }
            }
            places.formUnion(try ClosedYears.places(of: records, in: sql))
        }
        use.people = people.count
        use.certifiedPeople = certified.count
        use.closedYears = try ClosedYears.closed(among: places, in: sql)
        return use
    }

    /// Returns whether some of the batch's waiting and recognised records belong to this person.
    public static func touches(_ person: PersonID, _ batch: BatchID, in sql: any SQLReader) throws -> Bool {
        try ImportChunks.years(of: batch, in: sql).contains { year in
            try sql.count(
                """
                SELECT count(*) FROM record WHERE credit_year = ? AND person_id = ? AND batch_id = ?
                    AND status IN (\(RecordStatus.standing))
                """,
                [.integer(year), .id(person), .id(batch)]
            ) > 0
        }
    }

    private static func certificates(
        of batch: BatchID,
        _ chunk: ImportChunk,
        in sql: any SQLReader
    ) throws -> [(person: PersonID, name: String)] {
        try chunk.years.flatMap { year in
            try sql.rows(
                for: chunk.people,
                { .id($0) },
                values: [.id(batch), .integer(year)],
                {
                    """
                    SELECT DISTINCT c.certificate_id, c.person_id, p.name FROM certificate_record c
                    JOIN record r ON r.credit_year = c.credit_year AND r.person_id = c.person_id AND r.id = c.record_id
                    JOIN person p ON p.id = c.person_id
                    WHERE r.batch_id = ? AND r.status = \(RecordStatus.recognised.code) AND c.credit_year = ?
                        AND c.person_id IN (\($0))
                    """
                }
            ) { row in
                _ = try row.identifier()
                return (person: PersonID(bits: try row.identifier()), name: try row.text())
            }
        }
    }
}
