/// An article and its document. Articles of all documents number from one, so people always see the article together
/// with its document.
public struct Citation: Hashable, Sendable {
    /// The place within the document, such as 第九条（一）; empty if nothing is cited.
    public let article: String
    /// The document; `nil` if nothing is cited.
    public let source: Source?
    /// Whether the text of the document was checked.
    public let isVerified: Bool
    /// The article with the document's short name, for pages and explanations: 认定办法第九条（一）. Empty if nothing is cited.
    ///
    /// It is stored, because the explanation of every record contains it.
    public let short: String

    init(article: String, source: Source?, isVerified: Bool) {
        self.article = article
        self.source = source
        self.isVerified = isVerified
        short = Self.short(article, in: source)
    }

    /// A citation for rules that no law states.
    public static let none = Citation(article: "", source: nil, isVerified: true)

    /// Whether nothing is cited.
    public var isEmpty: Bool { article.isEmpty }

    /// The title of the document.
    public var document: String { source?.title ?? "" }

    /// The article with the document's title and number, for places with enough room: 《…办法》（赣人社规〔2023〕2号）第九条（一）. The
    /// number is left out if the document itself was not checked.
    public var full: String {
        guard let source, !isEmpty else { return article }
        let number = source.isVerified ? "（\(source.document)）" : ""
        return source.title + number + (article.hasPrefix(source.shortName) ? place(after: source.shortName) : article)
    }

    private static func short(_ article: String, in source: Source?) -> String {
        guard let name = source?.shortName, !article.isEmpty, !article.hasPrefix(name) else { return article }
        // In print, 第六条 follows the document's name without a space; other places are separate words.
        return name + (article.hasPrefix("第") ? "" : " ") + article
    }

    /// The article without the name of its document.
    private func place(after name: String) -> String {
        String(article.dropFirst(name.count).drop { $0 == " " })
    }

    /// The short citation in brackets: （认定办法第九条（一））. Empty if nothing is cited.
    public var inBrackets: String { isEmpty ? "" : "（\(short)）" }
}
