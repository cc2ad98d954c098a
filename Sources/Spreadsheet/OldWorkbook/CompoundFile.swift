/// An OLE2 file ([MS-CFB]). Its streams are chains of sectors. Every place named in the file is checked before it is
/// used, and no chain is longer than the file.
struct CompoundFile {
    private static let free: UInt32 = 0xFFFF_FFFA

    private let file: FileBytes
    private let sectorSize: Int
    private let header: Fields
    private var table: [UInt32] = []
    private var directory: [CompoundEntry] = []

    init(path: String, limits: ReadingLimits) throws(WorkbookFailure) {
        file = try FileBytes(path: path)
        guard file.size <= limits.compoundBytes else { throw .hostile("文件过大") }
        header = Fields(file.head(512))
        let shift = Int(try header.u16(30))
        guard shift == 9 || shift == 12 else { throw Self.damaged }
        sectorSize = 1 << shift
        let tableSectors = try tableSectors()
        // A table more than twice as long as the file needs is an attack that names sectors many times.
        guard tableSectors.count <= 128 + 2 * file.size / sectorSize / (sectorSize / 4) else { throw Self.damaged }
        for sector in tableSectors { table += try numbers(in: sector) }
        let listing = try chain(from: try header.u32(48))
        guard listing.count <= 1_000 else { throw Self.damaged }
        for sector in listing { directory += try CompoundEntry.all(in: bytes(of: sector)) }
    }

    func lists(_ name: String) -> Bool {
        directory.contains { $0.isStream && $0.isNamed(name) }
    }

    /// The stream with this name next to the root; `nil` if there is none.
    func stream(named name: String) throws(WorkbookFailure) -> CompoundStream? {
        guard let root = directory.first, let entry = entry(named: name, beside: root) else { return nil }
        guard entry.size < Int(try header.u32(56)) else {
            let sectors = try chain(from: entry.start)
            return CompoundStream(file, units: sectors.map(offset), unitSize: sectorSize, size: entry.size)
        }
        return try small(entry, in: root)
    }

    /// Small streams are stored in pieces of 64 bytes inside the stream of the root.
    private func small(_ entry: CompoundEntry, in root: CompoundEntry) throws(WorkbookFailure) -> CompoundStream {
        var pieces: [UInt32] = []
        for sector in try chain(from: try header.u32(60)).prefix(1_000) { pieces += try numbers(in: sector) }
        let room = try chain(from: root.start)
        var units: [Int] = []
        for piece in try Self.chain(from: entry.start, in: pieces) {
            let place = Int(piece) * 64
            guard place / sectorSize < room.count else { throw Self.damaged }
            units.append(offset(room[place / sectorSize]) + place % sectorSize)
        }
        return CompoundStream(file, units: units, unitSize: 64, size: entry.size)
    }

    /// Sibling entries form a tree. An entry that is missing from the tree is still found by its name.
    private func entry(named name: String, beside root: CompoundEntry) -> CompoundEntry? {
        var waiting = [root.child]
        var steps = 0
        while let index = waiting.popLast(), steps <= directory.count {
            guard index < directory.count else { continue }
            steps += 1
            let entry = directory[Int(index)]
            if entry.isStream, entry.isNamed(name) { return entry }
            waiting += [entry.left, entry.right]
        }
        return directory.first { $0.isStream && $0.isNamed(name) }
    }

    /// The sectors with the sector table: 109 are named in the header, the others in sectors of their own.
    private func tableSectors() throws(WorkbookFailure) -> [UInt32] {
        var sectors: [UInt32] = []
        for index in 0..<109 { sectors.append(try header.u32(76 + 4 * index)) }
        var next = try header.u32(68)
        while next < Self.free {
            var more = try numbers(in: next)
            next = more.popLast() ?? Self.free
            sectors += more
            guard sectors.count <= file.size / sectorSize + 256 else { throw Self.damaged }
        }
        return sectors.filter { $0 < Self.free }
    }

    private func chain(from start: UInt32) throws(WorkbookFailure) -> [UInt32] {
        try Self.chain(from: start, in: table)
    }

    private static func chain(from start: UInt32, in table: [UInt32]) throws(WorkbookFailure) -> [UInt32] {
        var chain: [UInt32] = []
        var next = start
        while next < free {
            guard next < table.count, chain.count < table.count else { throw damaged }
            chain.append(next)
            next = table[Int(next)]
        }
        return chain
    }

    private func numbers(in sector: UInt32) throws(WorkbookFailure) -> [UInt32] {
        let fields = Fields(try bytes(of: sector))
        var numbers: [UInt32] = []
        for place in stride(from: 0, to: sectorSize, by: 4) { numbers.append(try fields.u32(place)) }
        return numbers
    }

    private func bytes(of sector: UInt32) throws(WorkbookFailure) -> [UInt8] {
        let bytes = file.bytes(at: offset(sector), count: sectorSize)
        guard bytes.count == sectorSize else { throw Self.damaged }
        return bytes
    }

    private func offset(_ sector: UInt32) -> Int {
        (Int(sector) + 1) * sectorSize
    }

    static let damaged = WorkbookFailure.broken("文件结构不完整")
}
