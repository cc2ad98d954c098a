internal import Rules

/// A JSON value without inner values. Its bytes are valid during the event. `container` stands for any object or list.
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

/// Keeps words that are often repeated, such as names of activities, so that each string is made once.
final class WordCache {
    private var words = [String](repeating: "", count: 128)

    /// Longer texts are not kept: they are rarely names.
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
