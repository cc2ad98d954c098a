public import Domain
public import SQLDatabase

/// The latest check of the listing and the tallies, and how far it has come. It continues after an interruption.
public struct ListingCheck: Sendable {
    /// What a check goes through, in this order.
    enum Stage: String {
        case people, tallies, done
    }

    /// The day on which the check began.
    public let day: Day
    let stage: Stage
    /// The last person whose lines were compared.
    let person: PersonID?
    /// The last sums that were compared.
    let year: Int?
    let region: String?
    /// The number of people whose lines were compared.
    public let people: Int
    /// The number of lines and sums that were wrong.
    public let corrected: Int

    /// Returns whether this check, or a later one, has compared everything.
    public func isDone(on day: Day) -> Bool { self.day >= day && stage == .done }

    /// Returns the latest check, or `nil` if there was none.
    public static func find(in sql: any SQLReader) throws -> ListingCheck? {
        try sql.first(
            "SELECT day, stage, person_id, credit_year, region_code, people, corrected FROM listing_check WHERE id = 1"
        ) { row in
            let day = try storedDay(row.text(), of: "listing_check.day")
            let stage = Stage(rawValue: try row.text()) ?? .people
            return ListingCheck(
                day: day,
                stage: stage,
                person: try row.optionalIdentifier().map(PersonID.init(bits:)),
                year: row.optionalInteger(),
                region: row.optionalText(),
                people: try row.integer(),
                corrected: try row.integer()
            )
        }
    }

    /// Begins a check in place of the latest one.
    public static func begin(on day: Day, in tx: any SQLTransaction) throws {
        try ListingCheck(day: day, stage: .people, person: nil, year: nil, region: nil, people: 0, corrected: 0)
            .save(in: tx)
    }

    func save(in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO listing_check (id, day, stage, person_id, credit_year, region_code, people, corrected)
            VALUES (1, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET day = excluded.day, stage = excluded.stage,
                person_id = excluded.person_id, credit_year = excluded.credit_year,
                region_code = excluded.region_code, people = excluded.people, corrected = excluded.corrected
            """,
            [
                .text(day.iso), .text(stage.rawValue), .id(person), .integer(year), .text(region), .integer(people),
                .integer(corrected),
            ]
        )
    }
}
