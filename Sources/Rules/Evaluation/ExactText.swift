/// A text that is the same only where its UTF-8 bytes are, and is ordered by them.
/// (Swift's own `==` holds é and e + ´ for the same.)
struct ExactText: Hashable, Comparable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func == (left: ExactText, right: ExactText) -> Bool {
        // What differs for Swift differs in its bytes too, and is told apart far quicker.
        left.text == right.text && left.text.utf8.elementsEqual(right.text.utf8)
    }

    static func < (left: ExactText, right: ExactText) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

/// Texts met so far, each with the place at which it was met first.
struct TextIndex {
    private var few: [ExactText] = []
    private var many: [ExactText: Int] = [:]

    /// Up to here comparing one by one is quicker than hashing.
    private static let fewLimit = 16

    var count: Int { many.isEmpty ? few.count : many.count }

    /// The place of the text, and whether it is new.
    mutating func place(of text: String) -> (place: Int, isNew: Bool) {
        let text = ExactText(text)
        if many.isEmpty {
            if let place = few.firstIndex(of: text) { return (place, false) }
            if few.count < Self.fewLimit {
                few.append(text)
                return (few.count - 1, true)
            }
            for (place, text) in few.enumerated() { many[text] = place }
        }
        if let place = many[text] { return (place, false) }
        let place = many.count
        many[text] = place
        return (place, true)
    }
}
