/// A row's cells as they were given, as texts or, for a row that was read back, as bytes that few ever look into.
enum GivenCells: Sendable {
    case texts([String])
    /// The cells' part of a page of rows.
    case bytes(KeptCells)

    var bytes: Int {
        switch self {
        case .texts(let texts): texts.reduce(0) { $0 + $1.utf8.count }
        case .bytes(let kept): kept.places.reduce(0) { $0 + $1.count }
        }
    }

    var texts: [String] {
        switch self {
        case .texts(let texts): texts
        case .bytes(let kept): kept.texts
        }
    }
}

/// Cells in the bytes of a page that all its rows share.
struct KeptCells: Sendable {
    let page: [UInt8]
    /// Where each cell's text begins and ends.
    let places: [Range<Int>]

    var texts: [String] { places.indices.map { self[$0] } }

    subscript(index: Int) -> String {
        page.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[places[index]]), as: UTF8.self)
        }
    }
}
