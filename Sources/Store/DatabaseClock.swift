public import Domain
public import SQLDatabase

/// The clock of the database, which is the same for all instances.
public enum DatabaseClock {
    /// Returns the present moment.
    public static func now(in sql: any SQLReader) throws -> Instant {
        Instant(milliseconds: try sql.count("SELECT \(sql.dialect.now)"))
    }
}
