import Domain

extension HoursSheetRow {
    /// Writes the row. A row that was read back is written unchanged.
    func write(into writer: inout ByteWriter) {
        if case .bytes(let kept) = cells, let bytes { return writer.copy(kept.page[bytes]) }
        let given = given
        writer.write(UInt64(number))
        writer.write(UInt64(given.count))
        for cell in given { writer.write(cell) }
        record.write(into: &writer, cells: given)
        writer.write(UInt64(problems.count))
        for problem in problems { problem.write(into: &writer) }
    }

    convenience init(from reader: inout ByteReader, heading: HoursHeading) throws(ByteReader.Damaged) {
        let start = reader.place
        let number = try reader.count()
        let width = try reader.count(upTo: 20_000)
        var places: [Range<Int>] = []
        places.reserveCapacity(width)
        for _ in 0..<width { places.append(try reader.skipText()) }
        let cells = KeptCells(page: reader.bytes, places: places)
        let record = try ArrivingRecord(from: &reader, cells: cells)
        var problems: [RowProblem] = []
        for _ in 0..<(try reader.count(upTo: 10_000)) {
            problems.append(try RowProblem(from: &reader, row: number))
        }
        self.init(
            number: number,
            heading: heading,
            kept: cells,
            bytes: start..<reader.place,
            record: record,
            problems: problems
        )
    }
}

extension ArrivingRecord {
    fileprivate func write(into writer: inout ByteWriter, cells: [String]) {
        writer.write(name, orCellOf: cells)
        writer.write(document.flatMap { DocumentKind.allCases.firstIndex(of: $0.kind) })
        writer.write(document?.value, orCellOf: cells)
        for text in [employerName, employerCreditCode, subject, activity, course, sourceKey, series, note] {
            writer.write(text, orCellOf: cells)
        }
        for number in [
            year, hours?.hundredths, started?.daysSinceEpoch, ended?.daysSinceEpoch, completed?.daysSinceEpoch,
        ] {
            writer.write(number)
        }
    }

    fileprivate init(from reader: inout ByteReader, cells: KeptCells) throws(ByteReader.Damaged) {
        self.init()
        name = try reader.text(orCellOf: cells)
        let kind = try reader.integer()
        let number = try reader.text(orCellOf: cells)
        if let kind, let number {
            guard DocumentKind.allCases.indices.contains(kind) else { throw ByteReader.Damaged() }
            document = DocumentNumber(stored: number, kind: DocumentKind.allCases[kind])
        }
        employerName = try reader.text(orCellOf: cells)
        employerCreditCode = try reader.text(orCellOf: cells)
        subject = try reader.text(orCellOf: cells)
        activity = try reader.text(orCellOf: cells)
        course = try reader.text(orCellOf: cells)
        sourceKey = try reader.text(orCellOf: cells)
        series = try reader.text(orCellOf: cells)
        note = try reader.text(orCellOf: cells)
        year = try reader.integer()
        hours = try reader.integer().map(Hours.init(hundredths:))
        started = try reader.integer().flatMap(Day.init(daysSinceEpoch:))
        ended = try reader.integer().flatMap(Day.init(daysSinceEpoch:))
        completed = try reader.integer().flatMap(Day.init(daysSinceEpoch:))
    }
}

extension RowProblem {
    fileprivate func write(into writer: inout ByteWriter) {
        for text in [column, code.rawValue, value, maskedValue, message] { writer.write(text) }
    }

    fileprivate init(from reader: inout ByteReader, row: Int) throws(ByteReader.Damaged) {
        let column = try reader.text()
        guard let code = ArrivingProblemCode(rawValue: try reader.text()) else { throw ByteReader.Damaged() }
        self.init(
            row: row,
            column: column,
            code: code,
            value: try reader.text(),
            maskedValue: try reader.text(),
            message: try reader.text()
        )
    }
}
