public import Domain

/// A row between being read and being added, with what was found out about it on the way.
public struct WaitingRow: Sendable {
    /// By which rows are sorted, so that those of one person stand together.
    public let key: String
    /// The employer it was found to name, by id.
    public var employer: String?
    /// It is likely the same as something that was there when it was checked, or as another row.
    public var isSimilar: Bool
    /// Its person is known, outside the scope of whoever imports, who is not to be told so.
    public var isOfOutsider: Bool
    public let row: HoursSheetRow

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

    /// What is checked and added of it, which knows no sheet.
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

    /// The row with what was found out about its arrival.
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

/// Rows as bytes, for waiting in the database.
public enum WaitingRows {
    /// The bytes could not be read back.
    public struct Damaged: Error {}

    public static func bytes(_ rows: some Collection<WaitingRow>) -> [UInt8] {
        if rows.isEmpty { return [] }
        var writer = ByteWriter(capacity: rows.count * 320)
        // No row has an empty key, so pages that were written before there were flags are told by their first byte.
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

    /// - Parameter headings: the batch's, which all its rows share.
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

/// The headings of a batch, under which its rows can be read back.
public struct SheetHeadings: Sendable {
    let heading: HoursHeading

    public init(_ headings: [String], kind: SheetKind) {
        heading = HoursHeading(headings: headings, kind: kind)
    }
}
