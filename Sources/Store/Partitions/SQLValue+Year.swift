import SQLDatabase

extension SQLValue {
    /// The value for a credit year in a condition on a table that PostgreSQL stores in parts. The server then plans the
    /// statement for this year, looks into one part only, and keeps the plan.
    static func year(_ year: Int) -> SQLValue { .constant(year) }
}
