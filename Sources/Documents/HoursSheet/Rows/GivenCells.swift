/// A row's cells as given: texts, or bytes for a row that was read back, because few callers need its texts.
enum GivenCells: Sendable {
    case texts([String])
    /// Bytes within a page of rows.
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

/// Cells in the bytes of a page. All rows of the page share the bytes.
struct KeptCells: Sendable {
    let page: [UInt8]
    /// The range of each cell's text.
    let places: [Range<Int>]

    var texts: [String] { places.indices.map { self[$0] } }

    subscript(index: Int) -> String {
        page.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[places[index]]), as: UTF8.self)
        }
    }
}
