/// Something explained: a sentence, the article that it follows from, and what it is made up of.
public struct Explained: Hashable, Sendable {
    public let text: String
    /// The place in the law, with its document: 认定办法第九条（一）. Nil where the sentence is only a sum.
    public let article: String?
    /// Whether what is asked is met; nil where nothing is asked.
    public let isMet: Bool?
    public let parts: [Explained]

    init(_ text: String, citation: Citation? = nil, isMet: Bool? = nil, parts: [Explained] = []) {
        self.text = text
        self.article = citation.flatMap { $0.isEmpty ? nil : $0.short }
        self.isMet = isMet
        self.parts = parts
    }
}

extension Explained {
    /// The whole tree as lines of text, parts set in under what they make up.
    public var lines: String {
        var text = ""
        write(to: &text, depth: 0)
        return text
    }

    private func write(to output: inout String, depth: Int) {
        let sign = isMet.map { $0 ? "✓ " : "✗ " } ?? ""
        let place = article.map { "（\($0)）" } ?? ""
        output += String(repeating: "  ", count: depth) + (depth > 0 ? "- " : "") + sign + text + place + "\n"
        for part in parts { part.write(to: &output, depth: depth + 1) }
    }
}
