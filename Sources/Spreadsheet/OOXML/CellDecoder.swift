/// Makes a cell from the content of one `c` element.
struct CellDecoder {
    let strings: SharedStrings
    let formats: CellFormats
    let epoch: SerialEpoch

    /// Returns `nil` for a cell that shows nothing.
    func cell(column: Int, type: CellType, style: Int, bytes: UnsafeBufferPointer<UInt8>) throws -> SheetCell? {
        switch type {
        case .shared:
            guard let text = shared(bytes) else {
                return SheetCell(column: column, kind: .error, text: Self.noSuchString)
            }
            return text.isEmpty ? nil : SheetCell(column: column, kind: .text, text: text)
        case .inline, .formulaText:
            return SheetCell(column: column, kind: .text, text: EscapedCharacters.text(bytes))
        case .error:
            return SheetCell(column: column, kind: .error, text: String(decoding: bytes, as: UTF8.self))
        case .boolean:
            let isTrue = bytes.elementsEqual(CollectionOfOne(UInt8(ascii: "1"))) || bytes.elementsEqual("true".utf8)
            return SheetCell(column: column, kind: .boolean, text: isTrue ? "TRUE" : "FALSE")
        case .isoDate:
            return isoDate(column: column, raw: String(decoding: bytes, as: UTF8.self))
        case .number:
            return number(column: column, style: style, bytes)
        }
    }

    /// The text of a cell whose shared string does not exist. The other cells can still be read.
    static let noSuchString = "字符串编号有误"

    private func shared(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var index = 0
        for byte in bytes where byte > 0x20 {
            guard byte >= 0x30, byte <= 0x39, index < 1 << 40 else { return nil }
            index = index &* 10 &+ Int(byte &- 0x30)
        }
        return strings[index]
    }

    private func number(column: Int, style: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> SheetCell? {
        let format = formats[style]
        let raw = String(decoding: bytes, as: UTF8.self)
        if format == .number, PlainDecimal.isPlain(bytes) { return SheetCell(column: column, kind: .number, text: raw) }
        return number(column: column, style: style, raw: raw)
    }

    /// Returns `nil` if there is no number.
    func number(column: Int, style: Int, raw: String) -> SheetCell? {
        let format = formats[style]
        let digits = raw.utf8.contains { $0 <= 0x20 } ? String(raw.filter { !$0.isWhitespace }) : raw
        guard !digits.isEmpty else { return nil }
        if format == .percent {
            let text = PlainDecimal.text(digits)
            return SheetCell(column: column, kind: .number, text: text, raw: digits, isPercent: true)
        }
        if format != .number, let text = SerialDate.text(digits, format: format, epoch: epoch) {
            return SheetCell(column: column, kind: .date, text: text, raw: digits)
        }
        return SheetCell(column: column, kind: .number, text: PlainDecimal.text(digits), raw: digits)
    }

    /// Reads a date such as `2024-03-01T00:00:00Z`, as strict files may write it.
    private func isoDate(column: Int, raw: String) -> SheetCell {
        let plain = raw.prefix { $0 != "Z" && $0 != "." }.replacing("T", with: " ")
        let isMidnight = plain.hasSuffix(" 00:00:00")
        // In another time zone, the time may belong to another day, so the text is not changed.
        if !isMidnight, raw.hasSuffix("Z") { return SheetCell(column: column, kind: .date, text: raw) }
        let text = isMidnight ? String(plain.dropLast(9)) : String(plain)
        return SheetCell(column: column, kind: .date, text: text, raw: raw)
    }
}
