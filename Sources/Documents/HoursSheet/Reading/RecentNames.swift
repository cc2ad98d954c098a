/// What the last few different texts of a column meant. Columns of types hold few values again and again, and
/// comparing bytes is far quicker than cleaning and looking up Chinese text.
struct RecentNames<Meaning> {
    private var known: [(text: String, meaning: Meaning)] = []

    mutating func meaning(of text: String, _ find: (String) -> Meaning) -> Meaning {
        for entry in known where entry.text == text { return entry.meaning }
        let meaning = find(text)
        if known.count == 8 { known.removeFirst() }
        known.append((text, meaning))
        return meaning
    }
}
