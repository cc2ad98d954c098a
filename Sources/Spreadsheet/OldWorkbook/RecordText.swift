/// Reads text from a record, which may continue in the following records. A record may end between any two characters.
/// The next one then begins with a byte that states the width of characters again.
struct RecordText {
    let records: RecordStream
    let encoding: OldEncoding
    var place: Int

    /// Whether any bytes are left, in this record or in one that continues it.
    mutating func hasMore() throws(WorkbookFailure) -> Bool {
        while place >= records.body.count {
            guard try records.nextIsContinuation() else { return false }
            place = 0
        }
        return true
    }

    /// Reads text that begins with its length, in one or two bytes.
    mutating func text(lengthBytes: Int = 2) throws(WorkbookFailure) -> String {
        let length = Int(lengthBytes == 1 ? UInt16(try u8()) : try u16())
        guard case .codePage(let page) = encoding else { return try unicode(length) }
        let bytes = try records.body.slice(place, count: length)
        place += length
        return try page.text(bytes)
    }

    private mutating func unicode(_ length: Int) throws(WorkbookFailure) -> String {
        let flags = try u8()
        let runs = flags & 8 == 0 ? 0 : 4 * Int(try u16())
        let phonetic = flags & 4 == 0 ? 0 : Int(clamping: try u32())
        let text = try characters(length, areWide: flags & 1 != 0)
        try skip(runs + phonetic)
        return text
    }

    private mutating func characters(_ length: Int, areWide: Bool) throws(WorkbookFailure) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(length)
        var areWide = areWide
        while units.count < length {
            if place >= records.body.count {
                guard try hasMore() else { throw CompoundFile.damaged }
                areWide = try u8() & 1 != 0
            }
            if areWide {
                units.append(try records.body.u16(place))
                place += 2
            } else {
                units.append(UInt16(try records.body.u8(place)))
                place += 1
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    mutating func skip(_ count: Int) throws(WorkbookFailure) {
        var left = count
        while left > 0 {
            guard try hasMore() else { throw CompoundFile.damaged }
            let step = min(left, records.body.count - place)
            place += step
            left -= step
        }
    }

    private mutating func u8() throws(WorkbookFailure) -> UInt8 {
        guard try hasMore() else { throw CompoundFile.damaged }
        place += 1
        return try records.body.u8(place - 1)
    }

    private mutating func u16() throws(WorkbookFailure) -> UInt16 {
        UInt16(try u8()) | UInt16(try u8()) << 8
    }

    private mutating func u32() throws(WorkbookFailure) -> UInt32 {
        UInt32(try u16()) | UInt32(try u16()) << 16
    }
}
