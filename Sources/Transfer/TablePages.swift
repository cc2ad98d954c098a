import SQLDatabase

/// Reads a table page by page in the order of its primary key.
struct TablePages: Sendable {
    /// The most rows of a page.
    private static let mostRows = 4_000
    /// The usual size of a page, in bytes. A page of large rows has few of them.
    private static let usualSize = 2 << 20

    private let table: CopiedTable
    private let places: [Int]
    /// The key of the last row that was read.
    private(set) var last: [SQLValue]?
    private(set) var isAtEnd = false
    private var count = 100

    /// - Parameter last: The key after which reading begins.
    init(_ table: CopiedTable, after last: [SQLValue]? = nil) {
        self.table = table
        self.last = last
        places = table.key.compactMap { name in table.columns.firstIndex { $0.name == name } }
    }

    func key(of row: [SQLValue]) -> [SQLValue] { places.map { row[$0] } }

    /// Returns the rows of the next page, with values in the order of the table's columns.
    /// - Throws: `TransferFailure.brokenText` if a text is not UTF-8.
    mutating func next(in sql: any SQLReader) throws -> [[SQLValue]] {
        var size = 0
        let table = table
        let rows = try sql.rows(statement, (last ?? []) + [.integer(count)]) { row in
            try table.columns.map { column in
                try Self.value(of: column, in: table.name, &row, &size)
            }
        }
        isAtEnd = rows.count < count
        if let row = rows.last { last = key(of: row) }
        count = max(1, min(Self.mostRows, Self.usualSize / max(1, size / max(1, rows.count))))
        return rows
    }

    private var statement: String {
        let columns = table.columns.map(\.name).joined(separator: ", ")
        let key = table.key.joined(separator: ", ")
        let marks = table.key.map { _ in "?" }.joined(separator: ", ")
        let after = last == nil ? "" : "WHERE (\(key)) > (\(marks)) "
        return "SELECT \(columns) FROM \(table.name) \(after)ORDER BY \(key) LIMIT ?"
    }

    private static func value(
        of column: CopiedTable.Column,
        in table: String,
        _ row: inout SQLRow,
        _ size: inout Int
    ) throws -> SQLValue {
        size += 8
        guard column.kind != .integer else { return .integer(row.optionalInteger()) }
        guard let bytes = row.optionalBlob() else { return .null }
        size += bytes.count
        guard column.kind == .text else { return .blob(bytes) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw TransferFailure.brokenText(table: table, column: column.name)
        }
        return .text(text)
    }
}
