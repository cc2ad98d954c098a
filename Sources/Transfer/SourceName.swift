import SQLDatabase
import Store

/// The name by which an unfinished transfer knows its source again.
enum SourceName {
    /// Returns a name made of the moments at which this database was migrated. They never change, and a copy of the file
    /// keeps them.
    static func make(in sql: any SQLReader) throws -> String {
        var sum = TableSum()
        _ = try sql.rows("SELECT number, applied_at FROM \(Schema.register)", []) { row in
            sum.add([.integer(try row.integer()), .integer(try row.integer())])
        }
        return sum.checksum
    }
}
