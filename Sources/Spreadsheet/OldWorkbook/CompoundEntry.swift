/// One entry of an OLE2 file's directory.
struct CompoundEntry {
    let name: String
    let isStream: Bool
    /// The places of other entries in the directory; a very large number if there is none.
    let left: UInt32
    let right: UInt32
    let child: UInt32
    let start: UInt32
    let size: Int

    /// Compares the name. Case does not matter ([MS-CFB] 2.6.4).
    func isNamed(_ other: String) -> Bool { name.uppercased() == other.uppercased() }

    static func all(in sector: [UInt8]) throws(WorkbookFailure) -> [CompoundEntry] {
        let fields = Fields(sector)
        var entries: [CompoundEntry] = []
        for place in stride(from: 0, to: sector.count, by: 128) { entries.append(try CompoundEntry(fields, at: place)) }
        return entries
    }

    private init(_ fields: Fields, at place: Int) throws(WorkbookFailure) {
        var units: [UInt16] = []
        for index in 0..<32 { units.append(try fields.u16(place + 2 * index)) }
        name = String(decoding: units.prefix { $0 != 0 }, as: UTF16.self)
        isStream = try fields.u8(place + 66) == 2
        left = try fields.u32(place + 68)
        right = try fields.u32(place + 72)
        child = try fields.u32(place + 76)
        start = try fields.u32(place + 116)
        size = Int(try fields.u32(place + 120))
    }
}
