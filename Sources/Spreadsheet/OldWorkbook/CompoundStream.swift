/// One stream of an OLE2 file, which consists of pieces of the file.
final class CompoundStream: ByteSource {
    private let file: FileBytes
    private let units: [Int]
    private let unitSize: Int
    private let size: Int
    private var position = 0

    ///  - Parameter units: The offset of each piece in the file.
    init(_ file: FileBytes, units: [Int], unitSize: Int, size: Int) {
        self.file = file
        self.units = units
        self.unitSize = unitSize
        self.size = min(size, units.count * unitSize)
    }

    func seek(to position: Int) throws(WorkbookFailure) {
        guard position < size else { throw CompoundFile.damaged }
        self.position = position
    }

    func read(into buffer: UnsafeMutableRawPointer, count: Int) throws(WorkbookFailure) -> Int {
        let wanted = min(count, size - position)
        guard wanted > 0 else { return 0 }
        var unit = position / unitSize
        let start = units[unit] + position % unitSize
        var length = unitSize - position % unitSize
        while length < wanted, unit + 1 < units.count, units[unit + 1] == units[unit] + unitSize {
            unit += 1
            length += unitSize
        }
        let got = file.read(at: start, into: buffer, count: min(length, wanted))
        guard got > 0 else { throw CompoundFile.damaged }
        position += got
        return got
    }
}
