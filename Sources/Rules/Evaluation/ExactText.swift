/// A string that is compared and ordered by its UTF-8 bytes. (Swift's own `==` treats é and e + ´ as equal.)
struct ExactText: Hashable, Comparable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func == (left: ExactText, right: ExactText) -> Bool {
        // Strings that differ in Swift also differ in their bytes, and Swift's comparison is much faster.
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

/// Numbers strings by their first appearance.
struct TextIndex {
    private var few: [ExactText] = []
    private var many: [ExactText: Int] = [:]

    /// Up to this number, comparing one by one is faster than hashing.
    private static let fewLimit = 16

    var count: Int { many.isEmpty ? few.count : many.count }

    /// Returns the number of the text, and whether the text is new.
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
