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

    /// Returns the certificates of a person's year, newest first.
    public static func ofYear(_ year: Int, person: PersonID, in sql: any SQLReader) throws -> [Certificate] {
        try sql.rows(
            """
            SELECT \(columns) FROM certificate WHERE credit_year = ? AND person_id = ?
            ORDER BY issued_at DESC, id DESC
            """,
            [.integer(year), .id(person)]
        ) { row in try complete(try read(&row), in: sql) }
    }

    /// Returns the certificate with this code, or `nil` if there is none.
    public static func find(code: String, in sql: any SQLReader) throws -> Certificate? {
        let found = try sql.first("SELECT \(columns) FROM certificate WHERE code = ?", [.text(code)], read)
        return try found.map { try complete($0, in: sql) }
    }

    /// Returns the number of certificates of a person's year. The next certificate's number follows from it.
    public static func count(year: Int, person: PersonID, in sql: any SQLReader) throws -> Int {
        try sql.count(
            "SELECT count(*) FROM certificate WHERE credit_year = ? AND person_id = ?",
            [.integer(year), .id(person)]
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
        for (place, sum) in certificate.sums.enumerated() {
            try tx.execute(
                """
                INSERT INTO certificate_sum
                    (credit_year, person_id, certificate_id, place, label, counted, required, uncounted)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                key(of: certificate) + [
                    .integer(place), .text(sum.label), .integer(sum.counted.hundredths),
                    .integer(sum.required.hundredths), .integer(sum.uncounted),
                ]
            )
        }
        for entry in certificate.shown {
            try tx.execute(
                """
                INSERT INTO certificate_record (credit_year, person_id, certificate_id, record_id, counted)
                VALUES (?, ?, ?, ?, ?)
                """,
                [
                    .integer(certificate.creditYear), .id(certificate.person), .id(certificate.id),
                    .id(entry.record), .integer(entry.counted.hundredths),
                ]
            )
        }
    }

    private static func complete(_ certificate: Certificate, in sql: any SQLReader) throws -> Certificate {
        let condition = "credit_year = ? AND person_id = ? AND certificate_id = ?"
        let shown = try sql.rows(
            "SELECT record_id, counted FROM certificate_record WHERE \(condition) ORDER BY record_id",
            key(of: certificate)
        ) { row in
            CertificateEntry(
                record: RecordID(bits: try row.identifier()),
                counted: Hours(hundredths: try row.integer())
            )
        }
        let sums = try sql.rows(
            "SELECT label, counted, required, uncounted FROM certificate_sum WHERE \(condition) ORDER BY place",
            key(of: certificate)
        ) { row in
            CertificateSum(
                label: try row.text(),
                counted: Hours(hundredths: try row.integer()),
                required: Hours(hundredths: try row.integer()),
                uncounted: try row.integer()
            )
        }
        return Certificate(
            id: certificate.id,
            number: certificate.number,
            code: certificate.code,
            person: certificate.person,
            creditYear: certificate.creditYear,
            issuedAt: certificate.issuedAt,
            fingerprint: certificate.fingerprint,
            sums: sums,
            total: certificate.total,
            isMet: certificate.isMet,
            shown: shown,
            statement: certificate.statement
        )
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
