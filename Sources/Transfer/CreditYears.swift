import SQLDatabase

/// The credit years of the rows.
enum CreditYears {
    /// Returns all years, found one after another through the primary keys that begin with the year.
    static func all(of tables: [CopiedTable], in sql: any SQLReader) throws -> [Int] {
        var years: Set<Int> = []
        for table in tables where table.key.first == "credit_year" {
            var last = Int.min
            while let next = try sql.first(
                "SELECT credit_year FROM \(table.name) WHERE credit_year > ? ORDER BY credit_year LIMIT 1",
                [.integer(last)],
                { try $0.integer() }
            ) {
                years.insert(next)
                last = next
            }
        }
        return years.sorted()
    }
}
