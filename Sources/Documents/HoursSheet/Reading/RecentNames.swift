/// Remembers the meanings of the last few different texts of a column. Such columns repeat few values, and comparing
/// bytes is much faster than cleaning and looking up Chinese text.
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
