public import Domain

/// A row between being read and being added, with what was found out about it on the way.
public struct WaitingRow: Sendable {
    /// By which rows are sorted, so that those of one person stand together.
    public let key: String
    /// The employer it was found to name, by id.
    public var employer: String?
    public let row: HoursSheetRow

    public init(key: String, employer: String? = nil, row: HoursSheetRow) {
        self.key = key
        self.employer = employer
        self.row = row
    }
}

/// Rows as bytes, for waiting in the database.
public enum WaitingRows {
    /// The bytes could not be read back.
    public struct Damaged: Error {}

    public static func bytes(_ rows: some Collection<WaitingRow>) -> [UInt8] {
        var writer = ByteWriter(capacity: rows.count * 320)
        var last = ""
        for row in rows {
            writer.write(row.key == last ? "" : row.key)
            last = row.key
            writer.write(row.employer ?? "")
            row.row.write(into: &writer)
        }
        return writer.bytes
    }

    /// - Parameter headings: the batch's, which all its rows share.
    /// - Throws: `Damaged`.
    public static func rows(_ bytes: [UInt8], headings: SheetHeadings) throws -> [WaitingRow] {
        var reader = ByteReader(bytes)
        var rows: [WaitingRow] = []
        rows.reserveCapacity(1_024)
        do {
            while !reader.isAtEnd {
                let key = try reader.text()
                let employer = try reader.text()
                rows.append(
                    WaitingRow(
                        key: key.isEmpty ? rows.last?.key ?? "" : key,
                        employer: employer.isEmpty ? nil : employer,
                        row: try HoursSheetRow(from: &reader, heading: headings.heading)
                    )
                )
            }
        } catch {
            throw Damaged()
        }
        return rows
    }
}

/// The headings of a batch, under which its rows can be read back.
public struct SheetHeadings: Sendable {
    let heading: HoursHeading

    public init(_ headings: [String], kind: SheetKind) {
        heading = HoursHeading(headings: headings, kind: kind)
    }
}
