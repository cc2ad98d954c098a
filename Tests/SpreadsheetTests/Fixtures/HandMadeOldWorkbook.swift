import Foundation
import Spreadsheet

/// An xls file made record by record. It can have content that ordinary programs never write.
struct HandMadeOldWorkbook {
    var version: UInt16 = 0x0600
    var streamName = "Workbook"
    var globals: [[UInt8]] = []
    var cells: [[UInt8]] = []

    static func record(_ kind: UInt16, _ body: [UInt8]) -> [UInt8] {
        le(kind) + le(UInt16(body.count)) + body
    }

    /// The record of a cell: row, column, style, and the content of the kind of cell.
    static func cell(_ kind: UInt16, row: UInt16, column: UInt16, style: UInt16 = 0, _ rest: [UInt8]) -> [UInt8] {
        record(kind, le(row) + le(column) + le(style) + rest)
    }

    /// The cell of a formula with the eight bytes of its result.
    static func formula(row: UInt16, column: UInt16, result: [UInt8]) -> [UInt8] {
        cell(0x0006, row: row, column: column, result + [UInt8](repeating: 0, count: 8))
    }

    /// The string table, divided into records at the given pieces.
    static func strings(count: UInt32, _ pieces: [[UInt8]]) -> [UInt8] {
        record(0x00FC, le(count) + le(count) + (pieces.first ?? [])) + pieces.dropFirst().flatMap { record(0x003C, $0) }
    }

    static func wide(_ text: String) -> [UInt8] {
        le(UInt16(text.utf16.count)) + [1] + text.utf16.flatMap(le)
    }

    static func le(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }

    static func le(_ number: Double) -> [UInt8] { le(number.bitPattern) }

    func write(to path: String) throws {
        try Data(compound).write(to: URL(fileURLWithPath: path))
    }

    var stream: [UInt8] {
        let begin = Self.record(0x0809, Self.le(version) + Self.le(UInt16(5)) + [UInt8](repeating: 0, count: 12))
        let name: [UInt8] = version == 0x0600 ? [2, 1] + "学时".utf16.flatMap(Self.le) : [4] + [0xD1, 0xA7, 0xCA, 0xB1]
        let head = begin + globals.joined()
        let position = UInt32(head.count + 4 + 6 + name.count + 4)
        return head + Self.record(0x0085, Self.le(position) + [0, 0] + name) + Self.record(0x000A, [])
            + begin + cells.joined() + Self.record(0x000A, [])
    }

    /// Sector 0 contains the sector table, sector 1 the directory, and the others the stream.
    var compound: [UInt8] {
        var content = stream
        content += [UInt8](repeating: 0, count: max(4096, (content.count + 511) / 512 * 512) - content.count)
        let sectors = UInt32(content.count / 512)
        let table: [UInt32] = [0xFFFF_FFFD, 0xFFFF_FFFE] + (3..<sectors + 2) + [0xFFFF_FFFE]
        let free = [UInt32](repeating: 0xFFFF_FFFF, count: 128 - table.count)
        return header + (table + free).flatMap(Self.le) + directory(size: UInt32(content.count)) + content
    }

    private var header: [UInt8] {
        let start: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
        let shape = [0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0, 0, 0].flatMap { Self.le(UInt16($0)) }
        let places: [UInt32] = [1, 1, 0, 4096, 0xFFFF_FFFE, 0, 0xFFFF_FFFE, 0, 0]
        let none = [UInt32](repeating: 0xFFFF_FFFF, count: 108)
        return start + shape + (places + none).flatMap(Self.le)
    }

    private func directory(size: UInt32) -> [UInt8] {
        let none = [UInt8](repeating: 0, count: 256)
        return Self.entry("Root Entry", kind: 5, child: 1, start: 0xFFFF_FFFE, size: 0)
            + Self.entry(streamName, kind: 2, child: 0xFFFF_FFFF, start: 2, size: size) + none
    }

    private static func entry(_ name: String, kind: UInt8, child: UInt32, start: UInt32, size: UInt32) -> [UInt8] {
        let units = name.utf16.flatMap(le)
        let title = units + [UInt8](repeating: 0, count: 64 - units.count) + le(UInt16(units.count + 2))
        return title + [kind, 1] + le(UInt32.max) + le(UInt32.max) + le(child) + [UInt8](repeating: 0, count: 36)
            + le(start) + le(size) + [0, 0, 0, 0]
    }
}

func rows(of workbook: HandMadeOldWorkbook) throws -> [SheetRow] {
    let folder = try ScratchFolder()
    try workbook.write(to: folder.file())
    return try rows(at: folder.file())
}
