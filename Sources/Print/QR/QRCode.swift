import CQREncode

/// A QR code of error correction level M: it can be read with 15 % of it damaged.
public struct QRCode: Hashable, Sendable {
    /// Empty squares that must surround the code on each side (ISO/IEC 18004).
    static let quietZone = 4

    /// Squares to a side, without the quiet zone.
    public let side: Int
    /// Dark squares that lie side by side in one row.
    let runs: [Run]

    struct Run: Hashable, Sendable {
        let row: Int
        let column: Int
        let length: Int
    }

    var sideWithQuietZone: Int { side + 2 * QRCode.quietZone }

    /// Encodes the bytes of a text; 2,331 of them fit at most.
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

    /// The lowest bit of a square tells whether it is dark.
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
