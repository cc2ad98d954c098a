import Domain
import SQLDatabase

extension Schema {
    /// The reading of each name, by which clerks find and sort the people of their organisation.
    static let pinyin = Migration(33, "pinyin", fill: readNames) { d in
        [
            "ALTER TABLE person ADD COLUMN pinyin \(d.text) NOT NULL DEFAULT ''",
            "ALTER TABLE person ADD COLUMN initials \(d.text) NOT NULL DEFAULT ''",
        ]
    }

    @Sendable private static func readNames(_ tx: any SQLTransaction) throws {
        var last = PersonID.zero
        while true {
            let page = try tx.rows("SELECT id, name FROM person WHERE id > ? ORDER BY id LIMIT 1000", [.id(last)]) {
                (id: PersonID(bits: try $0.identifier()), name: try $0.text())
            }
            guard let end = page.last else { return }
            try tx.execute(
                "UPDATE person SET pinyin = ?, initials = ? WHERE id = ?",
                rows: page.map { person in
                    let reading = Pinyin(of: person.name)
                    return [.text(reading.syllables), .text(reading.initials), .id(person.id)]
                }
            )
            last = end.id
        }
    }
}
