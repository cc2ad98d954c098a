import Rules

/// Finds clauses of the rules in force by words.
struct RuleSearch: Sendable {
    /// One clause that was found.
    struct Hit: Sendable {
        /// 论文 · 第九条（一）
        var name: String
        var article: String
        var text: String
        /// The title of the rule.
        var rule: String
        var href: String
    }

    /// The longest search and the most words that are looked at.
    static let longest = 60
    static let mostWords = 5
    static let most = 20

    private let clauses: [(hit: Hit, words: String)]

    /// - Parameter home: The jurisdiction of this system. Only its rules are searched.
    init(_ shelf: PolicyShelf, home: String) {
        clauses = shelf.latest.filter { $0.jurisdiction == home }.flatMap { document in
            document.sections.flatMap(\.clauses).map { clause in
                let hit = Hit(
                    name: clause.group.isEmpty ? clause.name : "\(clause.group)：\(clause.name)",
                    article: clause.citation.short,
                    text: clause.text,
                    rule: document.title,
                    href: "/policies/\(document.id)#\(clause.id)"
                )
                return (hit, "\(hit.name) \(hit.article) \(hit.text)".lowercased())
            }
        }
    }

    /// Returns the clauses that contain every word, those that contain a word in their name first.
    func callAsFunction(_ typed: String) -> [Hit] {
        let words = typed.prefix(Self.longest).lowercased().split(whereSeparator: \.isWhitespace)
            .prefix(Self.mostWords)
        guard let first = words.first else { return [] }
        let found = clauses.filter { clause in words.allSatisfy { clause.words.contains($0) } }.map(\.hit)
        let named = found.filter { $0.name.lowercased().contains(first) }
        let others = found.filter { !$0.name.lowercased().contains(first) }
        return Array((named + others).prefix(Self.most))
    }
}
