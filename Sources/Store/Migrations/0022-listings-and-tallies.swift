import SQLDatabase

extension Schema {
    /// What lists and desks of regions read in place of the people themselves: a line for each person and listed year,
    /// and the sums of each region and series. `listing_change` names the people whose lines must be written again.
    ///
    /// The migration lists the years of the present standings but writes no lines. The program does that afterwards,
    /// page by page, so that a large database is not held for minutes.
    ///
    /// A line refers to no other table. Every line can be derived again, the check of the night finds what is wrong,
    /// and PostgreSQL would lock the row of the person for each line.
    static let listingsAndTallies = Migration(22, "listings-and-tallies") { d in
        listingTables(d) + [
            """
            CREATE TABLE tally (
                credit_year \(d.integer) NOT NULL,
                region_code \(d.text) NOT NULL,
                series \(d.text) NOT NULL,
                people \(d.integer) NOT NULL,
                met \(d.integer) NOT NULL,
                without_account \(d.integer) NOT NULL,
                counted \(d.integer) NOT NULL,
                PRIMARY KEY (credit_year, region_code, series)
            ) \(d.clusteredTableEnd)
            """,
            """
            CREATE TABLE listing_change (
                number \(d.runningNumber),
                people \(d.blob) NOT NULL
            ) \(d.tableEnd)
            """,
            """
            CREATE TABLE listing_check (
                id \(d.integer) PRIMARY KEY CHECK (id = 1),
                day \(d.text) NOT NULL,
                stage \(d.text) NOT NULL CHECK (stage <> ''),
                person_id \(d.identifier),
                credit_year \(d.integer),
                region_code \(d.text),
                people \(d.integer) NOT NULL DEFAULT 0,
                corrected \(d.integer) NOT NULL DEFAULT 0
            ) \(d.tableEnd)
            """,
            // Each step looks up the next year in the key. A plain DISTINCT would read all standings.
            """
            INSERT INTO listing_year (credit_year)
            WITH RECURSIVE year (number) AS (
                SELECT min(credit_year) FROM standing
                UNION ALL
                SELECT (SELECT min(s.credit_year) FROM standing s WHERE s.credit_year > year.number) FROM year
                WHERE year.number IS NOT NULL
            )
            SELECT number FROM year WHERE number IS NOT NULL
            """,
        ]
    }

    private static func listingTables(_ d: Dialect) -> [String] {
        [
            """
            CREATE TABLE listing_year (
                credit_year \(d.integer) PRIMARY KEY CHECK (credit_year BETWEEN 1900 AND 9999),
                reached \(d.identifier),
                people \(d.integer) NOT NULL DEFAULT 0,
                is_whole \(d.integer) NOT NULL DEFAULT 0 CHECK (is_whole IN (0, 1))
            ) \(d.tableEnd)
            """,
            """
            CREATE TABLE listing (
                credit_year \(d.integer) NOT NULL,
                person_id \(d.identifier) NOT NULL,
                region_code \(d.text) NOT NULL,
                series \(d.text) NOT NULL,
                name_key \(d.text) NOT NULL,
                counted \(d.integer) NOT NULL,
                met \(d.small) NOT NULL CHECK (met IN (0, 1)),
                has_account \(d.small) NOT NULL CHECK (has_account IN (0, 1)),
                PRIMARY KEY (credit_year, person_id)
            ) \(d.clusteredTableEnd)
            """,
            """
            CREATE INDEX listing_by_name
            ON listing (credit_year, region_code, met, has_account, name_key, person_id)
            """,
            """
            CREATE INDEX listing_by_hours
            ON listing (credit_year, region_code, met, has_account, counted, person_id)
            """,
            """
            CREATE INDEX listing_of_series_by_name
            ON listing (credit_year, series, region_code, met, has_account, name_key, person_id)
            """,
            """
            CREATE INDEX listing_of_series_by_hours
            ON listing (credit_year, series, region_code, met, has_account, counted, person_id)
            """,
        ]
    }
}
