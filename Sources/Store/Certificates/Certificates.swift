public import Domain
public import SQLDatabase

/// The issued certificates in the database. They never change. Whether a certificate is valid follows from later
/// changes.
public enum Certificates {
    private static let columns =
        """
        id, number, code, person_id, credit_year, issued_at, fingerprint, counted, required, met, holder_name,
        holder_number, holder_employer, holder_series, basis, sanctioned
        """

    /// Returns the certificates of a person's years, by year. Those of each year are sorted, newest first.
    public static func ofYears(
        _ years: [Int],
        person: PersonID,
        in sql: any SQLReader
    ) throws -> [Int: [Certificate]] {
        guard !years.isEmpty else { return [:] }
        let found = try sql.rows(
            """
            SELECT \(columns) FROM certificate WHERE \(within(years)) ORDER BY issued_at DESC, id DESC
            """,
            key(years, person),
            read
        )
        return Dictionary(grouping: try complete(found, years, person, in: sql), by: \.creditYear)
    }

    /// Returns the number of certificates that show each of these records. Records of no certificate are not in the
    /// result.
    public static func counts(showing records: [HoursRecord], in sql: any SQLReader) throws -> [RecordID: Int] {
        let years = Set(records.map(\.creditYear)).sorted()
        let wanted = Set(records.map(\.id))
        let found = try sql.rows(
            for: Set(records.map(\.person)).sorted(),
            { .id($0) },
            values: years.map { .year($0) },
            {
                """
                SELECT record_id, count(*) FROM certificate_record
                WHERE credit_year IN (\(placeholders(years.count))) AND person_id IN (\($0)) GROUP BY record_id
                """
            }
        ) { row in (RecordID(bits: try row.identifier()), try row.integer()) }
        return Dictionary(found.filter { wanted.contains($0.0) }, uniquingKeysWith: +)
    }

    /// Returns the certificate with this code, or `nil` if there is none.
    public static func find(code: String, in sql: any SQLReader) throws -> Certificate? {
        let found = try sql.first("SELECT \(columns) FROM certificate WHERE code = ?", [.text(code)], read)
        return try found.flatMap { try complete([$0], [$0.creditYear], $0.person, in: sql).first }
    }

    /// Returns the number of certificates of a person's year. The next certificate's number follows from it.
    public static func count(year: Int, person: PersonID, in sql: any SQLReader) throws -> Int {
        try sql.count(
            "SELECT count(*) FROM certificate WHERE credit_year = ? AND person_id = ?",
            [.year(year), .id(person)]
        )
    }

    /// Adds a certificate with its sums and records.
    public static func add(
        _ certificate: Certificate,
        by account: AccountID,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            "INSERT INTO certificate (\(columns), issued_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                .id(certificate.id), .text(certificate.number), .text(certificate.code),
                .id(certificate.person), .integer(certificate.creditYear),
                .integer(certificate.issuedAt.milliseconds), .text(certificate.fingerprint),
                .integer(certificate.total.counted.hundredths), .integer(certificate.total.required.hundredths),
                .flag(certificate.isMet), .text(certificate.statement?.name),
                .text(certificate.statement?.maskedNumber), .text(certificate.statement?.employer),
                .text(certificate.statement?.series), .text(certificate.statement?.basis),
                certificate.statement.map { .flag($0.isSanctioned) } ?? .null, .id(account),
            ]
        )
        try tx.execute(
            """
            INSERT INTO certificate_sum
                (credit_year, person_id, certificate_id, place, label, counted, required, uncounted)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            rows: certificate.sums.enumerated().map { place, sum in
                key(of: certificate) + [
                    .integer(place), .text(sum.label), .integer(sum.counted.hundredths),
                    .integer(sum.required.hundredths), .integer(sum.uncounted),
                ]
            }
        )
        try tx.execute(
            """
            INSERT INTO certificate_record (credit_year, person_id, certificate_id, record_id, counted)
            VALUES (?, ?, ?, ?, ?)
            """,
            rows: certificate.shown.map { entry in
                key(of: certificate) + [.id(entry.record), .integer(entry.counted.hundredths)]
            }
        )
    }

    /// Adds the sums and the records to certificates of a person.
    private static func complete(
        _ certificates: [Certificate],
        _ years: [Int],
        _ person: PersonID,
        in sql: any SQLReader
    ) throws -> [Certificate] {
        guard !certificates.isEmpty else { return [] }
        let shown = try sql.rows(
            "SELECT certificate_id, record_id, counted FROM certificate_record WHERE \(within(years)) ORDER BY record_id",
            key(years, person)
        ) { row in
            let id = CertificateID(bits: try row.identifier())
            let record = RecordID(bits: try row.identifier())
            return (id: id, entry: CertificateEntry(record: record, counted: Hours(hundredths: try row.integer())))
        }
        let sums = try sql.rows(
            """
            SELECT certificate_id, label, counted, required, uncounted FROM certificate_sum
            WHERE \(within(years)) ORDER BY place
            """,
            key(years, person)
        ) { row in
            let id = CertificateID(bits: try row.identifier())
            let sum = CertificateSum(
                label: try row.text(),
                counted: Hours(hundredths: try row.integer()),
                required: Hours(hundredths: try row.integer()),
                uncounted: try row.integer()
            )
            return (id: id, sum: sum)
        }
        let entriesByID = Dictionary(grouping: shown, by: \.id)
        let sumsByID = Dictionary(grouping: sums, by: \.id)
        return certificates.map { certificate in
            Certificate(
                id: certificate.id,
                number: certificate.number,
                code: certificate.code,
                person: certificate.person,
                creditYear: certificate.creditYear,
                issuedAt: certificate.issuedAt,
                fingerprint: certificate.fingerprint,
                sums: sumsByID[certificate.id]?.map(\.sum) ?? [],
                total: certificate.total,
                isMet: certificate.isMet,
                shown: entriesByID[certificate.id]?.map(\.entry) ?? [],
                statement: certificate.statement
            )
        }
    }

    private static func within(_ years: [Int]) -> String {
        "credit_year IN (\(placeholders(years.count))) AND person_id = ?"
    }

    private static func key(_ years: [Int], _ person: PersonID) -> [SQLValue] {
        years.map { .year($0) } + [.id(person)]
    }

    private static func key(of certificate: Certificate) -> [SQLValue] {
        [.integer(certificate.creditYear), .id(certificate.person), .id(certificate.id)]
    }

    private static func read(_ row: inout SQLRow) throws -> Certificate {
        Certificate(
            id: CertificateID(bits: try row.identifier()),
            number: try row.text(),
            code: try row.text(),
            person: PersonID(bits: try row.identifier()),
            creditYear: try row.integer(),
            issuedAt: Instant(milliseconds: try row.integer()),
            fingerprint: try row.text(),
            sums: [],
            total: CertificateSum(
                label: "合计",
                counted: Hours(hundredths: try row.integer()),
                required: Hours(hundredths: try row.integer())
            ),
            isMet: try row.flag(),
            shown: [],
            statement: readStatement(&row)
        )
    }

    /// Reads the statement. Returns `nil` for a certificate that was issued before statements were stored.
    private static func readStatement(_ row: inout SQLRow) -> CertificateStatement? {
        let (name, number, employer, series) = (
            row.optionalText(), row.optionalText(), row.optionalText(), row.optionalText()
        )
        let (basis, sanctioned) = (row.optionalText(), row.optionalInteger())
        guard let name, let number, let basis else { return nil }
        return CertificateStatement(
            name: name,
            maskedNumber: number,
            employer: employer,
            series: series,
            basis: basis,
            isSanctioned: sanctioned == 1
        )
    }
}
