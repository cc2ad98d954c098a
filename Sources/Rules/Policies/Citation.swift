/// Where in which document a value stands. Articles of all documents number from one, so people are always shown the
/// article together with its document.
public struct Citation: Hashable, Sendable {
    /// The place within the document: 第九条（一）. Empty where nothing is cited.
    public let article: String
    /// Nil where nothing is cited.
    public let source: Source?
    /// Whether the text was seen there.
    public let isVerified: Bool

    /// Where no place in the law is named.
    public static let none = Citation(article: "", source: nil, isVerified: true)

    public var isEmpty: Bool { article.isEmpty }

    /// The title of the document.
    public var document: String { source?.title ?? "" }

    /// With the document's short name, for pages and explanations: 认定办法第九条（一）. Empty where nothing is cited.
    public var short: String {
        guard let name = source?.shortName, !isEmpty, !article.hasPrefix(name) else { return article }
        // 第六条 follows its document without a gap, as in print; other places are words of their own.
        return name + (article.hasPrefix("第") ? "" : " ") + article
    }

    /// With the document's title and number, where there is room: 《…办法》（赣人社规〔2023〕2号）第九条（一）. The number is
    /// left out for a document that was not seen itself.
    public var full: String {
        guard let source, !isEmpty else { return article }
        let number = source.isVerified ? "（\(source.document)）" : ""
        return source.title + number + (article.hasPrefix(source.shortName) ? place(after: source.shortName) : article)
    }

    /// The article without the name of its document.
    private func place(after name: String) -> String {
        String(article.dropFirst(name.count).drop { $0 == " " })
    }

    /// Set in brackets after what it proves: （认定办法第九条（一））. Empty where nothing is cited.
    public var inBrackets: String { isEmpty ? "" : "（\(short)）" }
}
