/// A tree that explains a result: a sentence, the article that it follows from, and the parts it consists of.
public struct Explained: Hashable, Sendable {
    /// The sentence.
    public let text: String
    /// The article with its document, such as 认定办法第九条（一）; `nil` if the sentence only states a sum.
    public let article: String?
    /// Whether the requirement is met; `nil` if there is no requirement.
    public let isMet: Bool?
    /// The parts that the sentence summarises.
    public let parts: [Explained]

    init(_ text: String, citation: Citation? = nil, isMet: Bool? = nil, parts: [Explained] = []) {
        self.text = text
        self.article = citation.flatMap { $0.isEmpty ? nil : $0.short }
        self.isMet = isMet
        self.parts = parts
    }
}

extension Explained {
    /// The whole tree as lines of text. Parts are indented.
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
