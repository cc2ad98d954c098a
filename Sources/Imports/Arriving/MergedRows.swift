import Documents
import Domain
import SQLDatabase
import Store

/// Merges several sorted runs and returns all rows of a person together. It holds at most one page of each run in
/// memory.
struct MergedRows: Sendable {
    /// Returns the next page of a run, or `nil` at its end.
    typealias Pages = @Sendable (_ run: Int, _ after: Int, any SQLReader) throws -> (number: Int, rows: [WaitingRow])?

    private struct Cursor: Sendable {
        let run: Int
        var page = 0
        var rows: ArraySlice<WaitingRow> = []
    }

    private var cursors: [Cursor]
    /// The rows of a person who did not fit in the previous page.
    private var nextPerson: [WaitingRow] = []
    private let pages: Pages

    /// - Parameter last: The key of the last person who was processed before.
    init(runs: [Int], after last: String?, in sql: any SQLReader, pages: @escaping Pages) throws {
        cursors = runs.map { Cursor(run: $0) }
        self.pages = pages
        for place in cursors.indices {
            try fill(place, in: sql)
            guard let last else { continue }
            while let first = cursors[place].rows.first, first.key <= last {
                cursors[place].rows = cursors[place].rows.drop { $0.key <= last }
                try fill(place, in: sql)
            }
        }
    }

    /// Returns the rows of the next people, at most `limit` of them. If one person has more rows, it returns all rows
    /// of this person.
    mutating func next(_ limit: Int, in sql: any SQLReader) throws -> [WaitingRow] {
        var rows: [WaitingRow] = []
        while true {
            if nextPerson.isEmpty { nextPerson = try takePerson(in: sql) }
            guard !nextPerson.isEmpty, rows.isEmpty || rows.count + nextPerson.count <= limit else { return rows }
            rows += nextPerson
            nextPerson = []
        }
    }

    private mutating func takePerson(in sql: any SQLReader) throws -> [WaitingRow] {
        guard let key = cursors.compactMap({ $0.rows.first?.key }).min() else { return [] }
        var rows: [WaitingRow] = []
        for place in cursors.indices { try take(key, from: place, into: &rows, in: sql) }
        if cursors.count > 1 { rows.sort { $0.row.number < $1.row.number } }
        return rows
    }

    private mutating func take(
        _ key: String,
        from place: Int,
        into rows: inout [WaitingRow],
        in sql: any SQLReader
    ) throws {
        while let row = cursors[place].rows.first, row.key == key {
            rows.append(row)
            cursors[place].rows.removeFirst()
            if cursors[place].rows.isEmpty { try fill(place, in: sql) }
        }
    }

    private mutating func fill(_ place: Int, in sql: any SQLReader) throws {
        guard cursors[place].rows.isEmpty,
            let page = try pages(cursors[place].run, cursors[place].page, sql)
        else { return }
        cursors[place].page = page.number
        cursors[place].rows = page.rows[...]
    }
}
