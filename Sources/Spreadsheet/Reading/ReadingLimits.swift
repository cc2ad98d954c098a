/// What a workbook may ask of the machine before it counts as hostile.
public struct ReadingLimits: Sendable {
    /// Parts in the zip archive.
    public var parts = 10_000
    /// Bytes of all that is unpacked. A million rows of ten columns take about half a gigabyte.
    public var unpackedBytes = 2 << 30
    /// Bytes of an old workbook: the largest a `.xls` of one full sheet takes is about 200 MiB.
    public var compoundBytes = 512 << 20
    /// How many times larger than its packed form a part may grow, once it is past `ratioFloor` bytes.
    public var ratio = 200
    public var ratioFloor = 16 << 20
    /// Bytes of all shared strings together.
    public var sharedStringBytes = 256 << 20
    public var sharedStrings = 8_000_000
    /// Excel's own limits.
    public var columns = 16_384
    public var rows = 1_048_576
    /// Bytes of one cell's text: Excel allows 32,767 UTF-16 units.
    public var cellBytes = 32_767 * 4
    public var rowBytes = 4 << 20
    /// Nesting and distinct names of XML elements and attributes; the real ones are under 200.
    public var depth = 64
    public var names = 4_096
    /// Bytes of one tag, comment or instruction.
    public var tagBytes = 1 << 20

    public init() {}
}
