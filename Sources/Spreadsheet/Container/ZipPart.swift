import CZip

/// One part of a zip archive, read once from start to end. Its unpacked size is counted; the stated size is not
/// trusted.
final class ZipPart: ByteSource {
    let name: String
    /// The unpacked size stated in the archive. It is only used to reserve memory.
    let statedBytes: Int
    private let stream: OpaquePointer
    /// `nil` if libzip itself unpacks the part, because the part is stored or uses a rare method.
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

    /// Reads at most `count` bytes. Returns 0 at the end, after the checksum was verified.
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
            throw .hostile("“\(name)”的压缩比异常")
        }
        return got
    }
}

/// The number of bytes that the parts of one archive may still unpack to.
final class UnpackingBudget {
    var left: Int

    init(_ bytes: Int) {
        left = bytes
    }
}
