import CQREncode

/// A QR code with error correction level M: it can be read if up to 15 % is damaged.
public struct QRCode: Hashable, Sendable {
    /// The width of the empty border that each side needs, in squares (ISO/IEC 18004).
    static let quietZone = 4

    /// The number of squares on each side, without the quiet zone.
    public let side: Int
    /// Groups of dark squares next to each other in a row.
    let runs: [Run]

    struct Run: Hashable, Sendable {
        let row: Int
        let column: Int
        let length: Int
    }

    var sideWithQuietZone: Int { side + 2 * QRCode.quietZone }

    /// Encodes the UTF-8 bytes of a text.
    ///
    /// - Throws: `PrintFailure.tooLongForQRCode` if there are more than 2,331 bytes, or none.
    public init(_ text: String) throws(PrintFailure) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty,
            let code = QRcode_encodeData(Int32(clamping: bytes.count), bytes, 0, QR_ECLEVEL_M)
        else { throw .tooLongForQRCode(bytes: bytes.count) }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        let squares = UnsafeBufferPointer(start: code.pointee.data, count: side * side)
        runs = QRCode.runs(of: squares, side: side)
    }

    /// The lowest bit of a square says whether it is dark.
    private static func runs(of squares: UnsafeBufferPointer<UInt8>, side: Int) -> [Run] {
        var runs: [Run] = []
        for row in 0..<side {
            var start: Int?
            for column in 0...side {
                let dark = column < side && squares[row * side + column] & 1 == 1
                if dark, start == nil { start = column }
                if !dark, let first = start {
                    runs.append(Run(row: row, column: first, length: column - first))
                    start = nil
                }
            }
        }
        return runs
    }
}
