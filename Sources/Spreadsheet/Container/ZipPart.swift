import CZip

/// One part of a zip archive, read forward once. What it really unpacks to is counted, never believed.
final class ZipPart: ByteSource {
    let name: String
    /// What the archive says the part unpacks to: a hint for making room, no more.
    let statedBytes: Int
    private let stream: OpaquePointer
    /// Nil when libzip itself unpacks the part, because it is stored or packed in a way that is rare.
    private let inflation: Inflation?
    private let packedBytes: Int
    private let limits: ReadingLimits
    private let budget: UnpackingBudget
    private var unpacked = 0

    init(
        stream: OpaquePointer,
        inflation: Inflation?,
        name: String,
        packedBytes: Int,
        statedBytes: Int,
        limits: ReadingLimits,
        budget: UnpackingBudget
    ) {
        self.stream = stream
        self.inflation = inflation
        self.name = name
        self.packedBytes = packedBytes
        self.statedBytes = statedBytes
        self.limits = limits
        self.budget = budget
    }

    deinit { zip_fclose(stream) }

    /// Fills at most `count` bytes; 0 at the end, where the checksum has been verified.
    func read(into buffer: UnsafeMutableRawPointer, count: Int) throws(WorkbookFailure) -> Int {
        let got =
            if let inflation { inflation.read(into: buffer, count: count) ?? -1 } else {
                Int(zip_fread(stream, buffer, UInt64(count)))
            }
        guard got >= 0 else { throw .broken("“\(name)”无法解压") }
        unpacked += got
        budget.left -= got
        guard budget.left >= 0 else { throw .hostile("解压后过大") }
        if unpacked > limits.ratioFloor, unpacked / limits.ratio > max(1, packedBytes) {
            throw .hostile("“\(name)”的压缩比过高，疑似压缩炸弹")
        }
        return got
    }
}

/// What all parts of one archive may still unpack to.
final class UnpackingBudget {
    var left: Int

    init(_ bytes: Int) {
        left = bytes
    }
}
