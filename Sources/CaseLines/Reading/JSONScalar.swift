internal import Rules

/// A JSON value that holds no others, as bytes that live as long as the event. `container` stands for any that does.
enum JSONScalar {
    case null
    case flag(Bool)
    case number(UnsafeBufferPointer<UInt8>)
    case text(UnsafeBufferPointer<UInt8>)
    case container

    func fact(_ words: WordCache) -> FactValue {
        switch self {
        case .null: .nothing
        case .flag(let isTrue): .flag(isTrue)
        case .number(let bytes): ExactNumber(bytes: bytes).map { .number($0) } ?? .other
        case .text(let bytes): .text(words.word(bytes))
        case .container: .other
        }
    }
}

/// Keeps words that come again and again, such as the names of activities, so that each is made once.
final class WordCache {
    private var words = [String](repeating: "", count: 128)

    /// Longer texts are not kept: they are hardly names.
    private static let longest = 40

    func word(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard let first = bytes.first, let last = bytes.last, bytes.count <= Self.longest else {
            return String(decoding: bytes, as: UTF8.self)
        }
        let slot = (bytes.count &* 31 &+ Int(first) &* 7 &+ Int(last)) & 127
        let isKept = words[slot].utf8.withContiguousStorageIfAvailable { bytes.isSame(as: $0) }
        if isKept == true { return words[slot] }
        let word = String(decoding: bytes, as: UTF8.self)
        words[slot] = word
        return word
    }
}
