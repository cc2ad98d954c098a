import Domain
import SQLDatabase

/// The differences that changed lines make to the sums of their regions and series.
struct TallyChanges {
    struct Key: Hashable {
        let year: Int
        let region: String
        let series: String
    }

    private var sums: [Key: Tally] = [:]

    mutating func add(_ line: ListingLine) { change(line, by: 1) }

    mutating func subtract(_ line: ListingLine) { change(line, by: -1) }

    private mutating func change(_ line: ListingLine, by sign: Int) {
        let key = Key(year: line.key.year, region: line.region, series: line.series)
        sums[key, default: Tally()] += Tally(
            people: sign,
            met: line.met ? sign : 0,
            withoutAccount: line.hasAccount ? 0 : sign,
            counted: Hours(hundredths: sign * line.counted)
        )
    }

    func save(in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO tally (credit_year, region_code, series, people, met, without_account, counted)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (credit_year, region_code, series) DO UPDATE SET people = tally.people + excluded.people,
                met = tally.met + excluded.met, without_account = tally.without_account + excluded.without_account,
                counted = tally.counted + excluded.counted
            """,
            rows: sums.filter { $1 != Tally() }.map { key, tally in
                [.integer(key.year), .text(key.region), .text(key.series)] + tally.values
            }
        )
    }
}

extension Tally {
    var values: [SQLValue] {
        [.integer(people), .integer(met), .integer(withoutAccount), .integer(counted.hundredths)]
    }
}
