public import Domain

/// A row that was read and waits to be added, with what was found out about it.
public struct WaitingRow: Sendable {
    /// The sort key. It keeps the rows of one person together.
    public let key: String
    /// The id of the employer named in the row.
    public var employer: String?
    /// Whether the row is probably the same learning as an existing record or another row.
    public var isSimilar: Bool
    /// Whether the person is known but outside the importer's scope. The importer must not learn this.
    public var isOfOutsider: Bool
    /// The row.
    public let row: HoursSheetRow

    /// Creates a waiting row.
    public init(
        key: String,
        employer: String? = nil,
        isSimilar: Bool = false,
        isOfOutsider: Bool = false,
        row: HoursSheetRow
    ) {
        self.key = key
        self.employer = employer
        self.isSimilar = isSimilar
        self.isOfOutsider = isOfOutsider
        self.row = row
    }

    /// The part of the row that is checked and added. It does not know the sheet.
    public var arrival: Arrival {
        Arrival(
            key: key,
            place: row.place,
            record: row.record,
            problemsAtDoor: row.problems.map(\.code),
            employer: employer.flatMap { OrganisationID($0) },
            isSimilar: isSimilar,
            isOfOutsider: isOfOutsider
        )
    }

    /// Returns the row with the results of its arrival's check.
    public func noting(_ arrival: Arrival) -> WaitingRow {
        WaitingRow(
            key: key,
            employer: arrival.employer?.text,
            isSimilar: arrival.isSimilar,
            isOfOutsider: arrival.isOfOutsider,
            row: row
        )
    }

    fileprivate var flags: UInt64 { (isSimilar ? 1 : 0) | (isOfOutsider ? 2 : 0) }
}

/// Converts rows to bytes, so that they can wait in the database.
public enum WaitingRows {
    /// Thrown if the bytes cannot be read back.
    public struct Damaged: Error {}

    /// Returns the bytes of rows.
    public static func bytes(_ rows: some Collection<WaitingRow>) -> [UInt8] {
        if rows.isEmpty { return [] }
        var writer = ByteWriter(capacity: rows.count * 320)
        // No row has an empty key, so the first byte shows whether a page has flags. Older pages have none.
        writer.write("")
        var last = ""
        for row in rows {
            writer.write(row.key == last ? "" : row.key)
            last = row.key
            writer.write(row.employer ?? "")
            writer.write(row.flags)
            row.row.write(into: &writer)
        }
        return writer.bytes
    }

    /// Reads rows from bytes.
    ///
    /// - Parameter headings: The headings of the batch, which all its rows share.
    /// - Throws: `Damaged`.
    public static func rows(_ bytes: [UInt8], headings: SheetHeadings) throws -> [WaitingRow] {
        var reader = ByteReader(bytes)
        var rows: [WaitingRow] = []
        rows.reserveCapacity(1_024)
        do {
            let hasFlags = bytes.first == 0
            if hasFlags {
                _ = try reader.text()
                if reader.isAtEnd { throw Damaged() }
            }
            while !reader.isAtEnd {
                let key = try reader.text()
                let employer = try reader.text()
                let flags = hasFlags ? try reader.number() : 0
                rows.append(
                    WaitingRow(
                        key: key.isEmpty ? rows.last?.key ?? "" : key,
                        employer: employer.isEmpty ? nil : employer,
                        isSimilar: flags & 1 != 0,
                        isOfOutsider: flags & 2 != 0,
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

/// The headings of a batch, which are needed to read its rows back.
public struct SheetHeadings: Sendable {
    let heading: HoursHeading

    /// Creates the headings of a sheet.
    public init(_ headings: [String], kind: SheetKind) {
        heading = HoursHeading(headings: headings, kind: kind)
    }
}
