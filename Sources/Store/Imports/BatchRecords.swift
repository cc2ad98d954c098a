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
                values: [.id(batch), .year(year)],
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

    /// The records of a batch that wait for recognition.
    public struct Waiting: Hashable, Sendable {
        public let count: BoundedCount
        /// The organisation at which they wait. All wait at the same one.
        public let place: OrganisationID
        /// The name of that organisation.
        public let placeName: String
    }

    /// The most waiting records of a batch that are counted.
    public static let reach = 10_000

    /// Returns the records of batches that wait for recognition. Batches without such records are not in the result.
    /// - Parameters:
    ///   - batches: A few batches. Each is a part of one query.
    ///   - reach: The most records of a batch that are counted.
    public static func waiting(
        of batches: [BatchID],
        reach: Int = reach,
        in sql: any SQLReader
    ) throws -> [BatchID: Waiting] {
        guard !batches.isEmpty else { return [:] }
        let isWaiting = "batch_id = ? AND status = \(RecordStatus.submitted.code) AND batch_id IS NOT NULL"
        let parts = batches.map { _ in
            """
            SELECT b.id, o.id, o.name, (SELECT count(*) FROM (SELECT 1 FROM record WHERE \(isWaiting) LIMIT ?) x)
            FROM import_batch b
            JOIN organisation o ON o.id = (SELECT organisation_id FROM record
                WHERE \(isWaiting) AND organisation_id IS NOT NULL LIMIT 1)
            WHERE b.id = ?
            """
        }
        let found = try sql.rows(
            parts.joined(separator: " UNION ALL "),
            batches.flatMap { [.id($0), .integer(reach + 1), .id($0), .id($0)] as [SQLValue] }
        ) { row in
            let batch = BatchID(bits: try row.identifier())
            let place = OrganisationID(bits: try row.identifier())
            let (name, count) = (try row.text(), try row.integer())
            let waiting = Waiting(
                count: BoundedCount(min(count, reach), isExact: count <= reach),
                place: place,
                placeName: name
            )
            return (batch, waiting)
        }
        return Dictionary(found) { first, _ in first }
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
        use.closedYears = Set(try ClosedYears.closed(among: places, in: sql).map(\.year)).sorted()
        return use
    }

    /// Returns those of the batches that have waiting or recognised records of this person.
    public static func touched(
        by person: PersonID,
        among batches: Set<BatchID>,
        in sql: any SQLReader
    ) throws -> Set<BatchID> {
        guard !batches.isEmpty else { return [] }
        let years = try Records.years(of: person, in: sql)
        guard !years.isEmpty else { return [] }
        // A person has few records, so all of them are read by their key.
        let found = try sql.rows(
            """
            SELECT DISTINCT batch_id FROM record WHERE credit_year IN (\(placeholders(years.count))) AND person_id = ?
                AND batch_id IS NOT NULL AND status IN (\(RecordStatus.standing))
            """,
            years.map { .year($0) } + [.id(person)]
        ) { BatchID(bits: try $0.identifier()) }
        return batches.intersection(found)
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
                values: [.id(batch), .year(year)],
                {
                    """
                    SELECT c.person_id, p.name FROM certificate c JOIN person p ON p.id = c.person_id
                    WHERE EXISTS (SELECT 1 FROM certificate_record x
                            JOIN record r ON r.credit_year = x.credit_year AND r.person_id = x.person_id
                                AND r.id = x.record_id
                            WHERE x.credit_year = c.credit_year AND x.person_id = c.person_id
                                AND x.certificate_id = c.id AND r.batch_id = ?
                                AND r.status = \(RecordStatus.recognised.code))
                        AND c.credit_year = ? AND c.person_id IN (\($0))
                    """
                }
            ) { row in (person: PersonID(bits: try row.identifier()), name: try row.text()) }
        }
    }
}
