import Domain
import SQLDatabase

extension Schema {
    /// Names are stored in one form, and found by the form in which they are compared. A number of 18 characters shows
    /// its own kind of document. Notes about a file are stored with its batch.
    static let namesAsCompared = Migration(15, "names-as-compared", fill: fillNames) { d in
        [
            "ALTER TABLE person ADD COLUMN name_key \(d.text) NOT NULL DEFAULT ''",
            "ALTER TABLE organisation ADD COLUMN name_key \(d.text) NOT NULL DEFAULT ''",
            "CREATE INDEX organisation_by_name_key ON organisation (name_key)",
            """
            CREATE TABLE import_note (
                batch_id \(d.text) NOT NULL REFERENCES import_batch (id),
                place \(d.integer) NOT NULL,
                code \(d.text) NOT NULL,
                message \(d.text) NOT NULL,
                PRIMARY KEY (batch_id, place)
            ) \(d.tableEnd)
            """,
            kinds,
        ]
    }

    /// Two people with the same number stay as they are, because only people can decide which one is right.
    private static let kinds = """
        UPDATE person SET document_kind = CASE
            WHEN substr(document_number, 1, 1) = '9' THEN '\(DocumentKind.foreignPermanentResident.rawValue)'
            WHEN substr(document_number, 1, 2) IN ('81', '82', '83')
                THEN '\(DocumentKind.residencePermitHKMacaoTaiwan.rawValue)'
            ELSE '\(DocumentKind.residentID.rawValue)' END
        WHERE length(document_number) = 18
            AND substr(document_number, 18, 1) = substr('10X98765432', (\(checkSum)) % 11 + 1, 1)
            AND substr(document_number, 7, 4) BETWEEN '1880' AND '2100'
            AND substr(document_number, 11, 2) BETWEEN '01' AND '12'
            AND substr(document_number, 13, 2) BETWEEN '01' AND '31'
            AND NOT EXISTS (SELECT 1 FROM person other
                WHERE other.document_number = person.document_number AND other.id <> person.id)
        """

    /// The sum for the check character of GB 11643. It is null if there is anything but digits.
    private static let checkSum = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2].enumerated().map {
        place,
        weight in
        let digits = (0...9).map { "WHEN '\($0)' THEN \($0 * weight)" }.joined(separator: " ")
        return "CASE substr(document_number, \(place + 1), 1) \(digits) END"
    }
    .joined(separator: " + ")

    @Sendable private static func fillNames(_ tx: any SQLTransaction) throws {
        try forEachPage(of: "person", in: tx) { page in
            try tx.execute(
                "UPDATE person SET name = ?, name_key = ? WHERE id = ?",
                rows: page.map { id, name in
                    let stored = PersonName.normalise(name)
                    return [.text(stored.isEmpty ? name : stored), .text(PersonName.key(name)), .text(id)]
                }
            )
        }
        try forEachPage(of: "organisation", in: tx) { page in
            try tx.execute(
                "UPDATE organisation SET name_key = ? WHERE id = ?",
                rows: page.map { id, name in [.text(OrganisationName.key(name)), .text(id)] }
            )
        }
    }

    private static func forEachPage(
        of table: String,
        in tx: any SQLTransaction,
        _ body: ([(id: String, name: String)]) throws -> Void
    ) throws {
        var last = ""
        while true {
            let page = try tx.rows("SELECT id, name FROM \(table) WHERE id > ? ORDER BY id LIMIT 1000", [.text(last)]) {
                (id: try $0.text(), name: try $0.text())
            }
            guard let end = page.last else { return }
            try body(page)
            last = end.id
        }
    }
}
