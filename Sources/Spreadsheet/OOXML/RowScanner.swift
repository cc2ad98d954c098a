/// Reads rows directly from the bytes, without the events of an XML parser, if they are written as almost all programs
/// do. It knows one small grammar and is strict: at the first byte that does not fit, it stops before the row, and the
/// parser continues from there.
struct RowScanner {
    private static let rowAttributes: [StaticString] = [
        "r", "spans", "s", "customFormat", "ht", "customHeight", "hidden", "outlineLevel", "collapsed", "thickTop",
        "thickBot", "ph", "x14ac:dyDescent",
    ]
    private static let cellAttributes: [StaticString] = ["r", "s", "t"]
    private static let formulaAttributes: [StaticString] = ["t", "ref", "si", "ca", "aca"]
    private static let quote = UInt8(ascii: "\"")

    private let decoder: CellDecoder
    private let limits: ReadingLimits
    private var tags: TagScanner

    /// Reads complete rows, and returns the number of bytes read. A zero byte must follow the last byte.
    static func scan(
        _ bytes: UnsafeBufferPointer<UInt8>,
        decoder: CellDecoder,
        limits: ReadingLimits,
        into rows: inout RowAssembly
    ) throws -> Int {
        guard let start = bytes.baseAddress else { return 0 }
        let scratch = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
        defer { scratch.deallocate() }
        var scanner = RowScanner(decoder: decoder, limits: limits, tags: TagScanner(start, scratch: scratch))
        var taken = start
        while true {
            let before = rows.mark
            scanner.tags.skipSpace()
            guard try scanner.row(&rows) else {
                rows.restore(before)
                return taken - start
            }
            taken = scanner.tags.place
        }
    }

    /// Returns false if the row is not plain.
    private mutating func row(_ rows: inout RowAssembly) throws -> Bool {
        guard tags.skip("<row") else { return false }
        var stated: Int?
        var isHidden = false
        let tag = tags.attributes(Self.rowAttributes) { index, value in
            if index == 0 { stated = CellReference.row(value, until: Self.quote) }
            // A row without height is hidden too.
            if index == 4, XMLAttributes.isZero(value, until: Self.quote) { isHidden = true }
            if index == 6, value[0] == UInt8(ascii: "1") || value[0] == UInt8(ascii: "t") { isHidden = true }
        }
        if tag == .other { return false }
        try rows.begin(stated, isHidden: isHidden)
        if tag == .empty { return true }
        while true {
            tags.skipSpace()
            if tags.skip("<c") {
                guard try cell(&rows) else { return false }
            } else {
                guard tags.skip("</row>") else { return false }
                try rows.finish()
                return true
            }
        }
    }

    private mutating func cell(_ rows: inout RowAssembly) throws -> Bool {
        var type = CellType.number
        var style = 0
        var stated: Int?
        let tag = tags.attributes(Self.cellAttributes) { index, value in
            switch index {
            case 0: stated = CellReference.column(value)
            case 1: style = CellReference.row(value, until: Self.quote) ?? 0
            default: type = CellType(value, until: Self.quote)
            }
        }
        if tag == .other { return false }
        let column = try rows.place(stated)
        if tag == .empty { return true }
        var isFormula = false
        guard let text = content(&type, &isFormula), text.count <= limits.cellBytes else { return false }
        if text.isEmpty, isFormula, type != .formulaText {
            try rows.add(SheetCell(column: column, kind: .formula, text: ""), bytes: 0)
        } else if !text.isEmpty, let cell = try decoder.cell(column: column, type: type, style: style, bytes: text) {
            try rows.add(cell, bytes: text.count)
        }
        return true
    }

    /// Reads the content of a cell with its end tag; `nil` if it is not plain.
    ///  - Parameter type: The type of the cell; becomes `inline` if the text is in the cell itself.
    private mutating func content(_ type: inout CellType, _ isFormula: inout Bool) -> UnsafeBufferPointer<UInt8>? {
        var text: UnsafeBufferPointer<UInt8>?
        while !tags.skip("</c>") {
            // Decoded text is valid only until the next text is decoded, so only one is allowed.
            if text != nil {
                guard skipSpaceOrFail() else { return nil }
            } else if tags.skip("<v>") {
                text = tags.text()
                guard text != nil, tags.skip("</v>") else { return nil }
            } else if tags.skip("<is>") {
                text = inline()
                guard text != nil else { return nil }
                type = .inline
            } else if tags.skip("<f") {
                guard formula() else { return nil }
                isFormula = true
            } else {
                guard skipSpaceOrFail() else { return nil }
            }
        }
        return text ?? UnsafeBufferPointer(start: nil, count: 0)
    }

    private mutating func inline() -> UnsafeBufferPointer<UInt8>? {
        tags.skipSpace()
        guard tags.skip("<t"), tags.attributes(["xml:space"], { _, _ in }) == .open, let text = tags.text(),
            tags.skip("</t>")
        else { return nil }
        tags.skipSpace()
        return tags.skip("</is>") ? text : nil
    }

    private mutating func formula() -> Bool {
        switch tags.attributes(Self.formulaAttributes, { _, _ in }) {
        case .open: tags.text() != nil && tags.skip("</f>")
        case .empty: true
        case .other: false
        }
    }

    private mutating func skipSpaceOrFail() -> Bool {
        let start = tags.place
        tags.skipSpace()
        return tags.place != start
    }
}
