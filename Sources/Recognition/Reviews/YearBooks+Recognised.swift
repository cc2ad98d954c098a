import Domain
import Groundwork
import SQLDatabase

extension YearBooks {
    /// Returns the year as if one record were recognised.
    func book(
        _ known: KnownPerson,
        year: Int,
        asIfRecognised id: RecordID,
        in sql: any SQLReader
    ) throws -> YearBook {
        try book(known, year: year, in: sql) { records in
            for place in records.indices where records[place].id == id {
                records[place] = records[place].with(status: .recognised, at: records[place].updatedAt)
            }
        }
    }
}
