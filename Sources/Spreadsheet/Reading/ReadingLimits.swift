/// The resources that a workbook may use before it is refused as hostile.
public struct ReadingLimits: Sendable {
    /// The number of parts in the zip archive.
    public var parts = 10_000
    /// The number of bytes of all unpacked parts. A million rows of ten columns have about half a gigabyte.
    public var unpackedBytes = 2 << 30
    /// The number of bytes of an old workbook. The largest `.xls` file with one full sheet has about 200 MiB.
    public var compoundBytes = 512 << 20
    /// The ratio of a part's unpacked size to its packed size. It is checked after `ratioFloor` bytes.
    public var ratio = 200
    /// The number of unpacked bytes up to which the ratio is not checked.
    public var ratioFloor = 16 << 20
    /// The number of bytes of all shared strings.
    public var sharedStringBytes = 256 << 20
    /// The number of shared strings.
    public var sharedStrings = 8_000_000
    /// The number of columns of a sheet; this is Excel's limit.
    public var columns = 16_384
    /// The number of rows of a sheet; this is Excel's limit.
    public var rows = 1_048_576
    /// The number of bytes of one cell's text. Excel allows 32,767 UTF-16 units.
    public var cellBytes = 32_767 * 4
    /// The number of bytes of one row.
    public var rowBytes = 4 << 20
    /// The nesting depth of XML elements.
    public var depth = 64
    /// The number of different names of XML elements and attributes. Real files have fewer than 200.
    public var names = 4_096
    /// The number of bytes of one tag, comment or instruction.
    public var tagBytes = 1 << 20

    /// Creates the standard limits.
    public init() {}
}
