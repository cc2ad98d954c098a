import Documents
import Domain
import Spreadsheet
import Testing

/// Rows that wait in the database are read back unchanged.
@Suite struct WaitingRowsTests {
    private static let headings = [
        "姓名", "证件类型", "证件号码", "单位名称", "统一社会信用代码", "年度", "科目类型", "学时类型", "课程名称", "学时", "开始日期", "结束日期", "来源记录号",
        "职称系列", "备注", "星座",
    ]

    private func sheet(_ rows: [[String]]) throws -> [HoursSheetRow] {
        var sheet = SheetUnderTest()
        sheet.headings = Self.headings
        sheet.rows = rows.map { $0.map { $0.isEmpty ? .empty : .text($0) } }
        return try sheet.read().rows
    }

    private func full() -> [String] {
        [
            "张试", "居民身份证", SheetWorld.number(), "示范医院", "91360100ma35r0001x", "2024", "专业课", "本单位培训", "新课（上）",
            "1.5", "2024/3/1", "2024年3月2日", "A-1", "卫生", "备注 一", "双鱼",
        ]
    }

    private func back(_ rows: [WaitingRow]) throws -> [WaitingRow] {
        try WaitingRows.rows(WaitingRows.bytes(rows), headings: SheetHeadings(Self.headings, kind: .hours))
    }

    private func expectSame(_ left: WaitingRow, _ right: WaitingRow) {
        #expect(left.key == right.key && left.employer == right.employer)
        #expect(left.row.number == right.row.number && left.row.given == right.row.given)
        #expect(left.row.record == right.row.record)
        #expect(left.row.problems == right.row.problems)
        #expect(left.row.headings == right.row.headings)
    }

    @Test func `every field of a full row is read back`() throws {
        let row = try #require(try sheet([full()]).first)
        #expect(row.problems == [] && row.record.note == "备注 一" && row.record.started != nil)
        let waiting = WaitingRow(key: "p1", employer: "college", row: row)
        let read = try back([waiting])
        #expect(read.count == 1)
        expectSame(try #require(read.first), waiting)
    }

    @Test func `rows with problems, with few cells and with a passport are read back`() throws {
        var bad = full()
        (bad[2], bad[9], bad[11]) = ("360199199001019010", "许多", "春天")
        var passport = full()
        (passport[1], passport[2], passport[9]) = ("护照", "DEMO-12345", "0.01")
        let rows = try sheet([bad, passport, ["张试"], full().dropLast(6) + Array(repeating: "", count: 6)])
        #expect(rows.contains { $0.problems.count > 2 } && rows.contains { $0.record.document?.kind == .passport })
        let waiting = rows.enumerated().map { WaitingRow(key: "k\($0.offset)", row: $0.element) }
        let read = try back(waiting)
        #expect(read.count == waiting.count)
        for (left, right) in zip(read, waiting) { expectSame(left, right) }
    }

    @Test func `repeated and empty keys are read back`() throws {
        let row = try #require(try sheet([full()]).first)
        let keys = ["", "", "a", "a", "b", "a", "~甲"]
        #expect(try back(keys.map { WaitingRow(key: $0, row: row) }).map(\.key) == keys)
    }

    @Test func `a later complaint names the same cell`() throws {
        let row = try #require(try sheet([full()]).first)
        let read = try #require(try back([WaitingRow(key: "", row: row)]).first)
        #expect(read.row.problem(.nameMismatch) == row.problem(.nameMismatch))
        #expect(read.row.problem(.creditCodeUnknown).value == "91360100ma35r0001x")
    }

    @Test func `no rows give no bytes`() throws {
        #expect(WaitingRows.bytes([WaitingRow]()).isEmpty)
        #expect(try WaitingRows.rows([], headings: SheetHeadings(Self.headings, kind: .hours)).isEmpty)
    }

    @Test func `bytes cut off at any place are damaged`() throws {
        let row = try #require(try sheet([full()]).first)
        let bytes = WaitingRows.bytes([WaitingRow(key: "p1", employer: "college", row: row)])
        for length in 1..<bytes.count {
            #expect(throws: WaitingRows.Damaged.self) {
                try WaitingRows.rows(
                    Array(bytes.prefix(length)),
                    headings: SheetHeadings(Self.headings, kind: .hours)
                )
            }
        }
    }

    @Test func `bytes changed at any place do not cause a crash`() throws {
        var bad = full()
        bad[9] = "许多"
        let waiting = try sheet([full(), bad]).map { WaitingRow(key: "p1", row: $0) }
        let bytes = WaitingRows.bytes(waiting)
        let headings = SheetHeadings(Self.headings, kind: .hours)
        var damaged = 0
        for place in bytes.indices {
            for value in [0, 0x7F, 0x80, 0xFF] as [UInt8] {
                var changed = bytes
                changed[place] = value
                if (try? WaitingRows.rows(changed, headings: headings)) == nil { damaged += 1 }
            }
        }
        #expect(damaged > 0)
    }

    @Test func `the marks of a row are read back`() throws {
        let row = try #require(try sheet([full()]).first)
        let rows = [
            WaitingRow(key: "p1", isSimilar: true, row: row), WaitingRow(key: "p1", isOfOutsider: true, row: row),
            WaitingRow(key: "p2", row: row),
        ]
        let read = try back(rows)
        #expect(read.map(\.isSimilar) == [true, false, false])
        #expect(read.map(\.isOfOutsider) == [false, true, false])
    }

    /// A batch may have been checked by an older release.
    @Test func `pages without flags are read too`() throws {
        let row = try #require(try sheet([full()]).first)
        let bytes = WaitingRows.bytes([WaitingRow(key: "p1", employer: "college", row: row)])
        // A zero for the mark, then the key and the employer, and then the flags.
        let flags = 1 + 3 + 8
        #expect(bytes[0] == 0 && bytes[flags] == 0)
        let before = Array(bytes[1..<flags] + bytes[(flags + 1)...])
        let read = try WaitingRows.rows(before, headings: SheetHeadings(Self.headings, kind: .hours))
        #expect(read.map(\.key) == ["p1"] && read.map(\.employer) == ["college"])
        #expect(read.first?.row.record == row.record)
    }
}
