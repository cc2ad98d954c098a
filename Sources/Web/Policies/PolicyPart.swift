import Mustache

/// A section of a rule: 二、哪些学习计学时，怎样计.
struct PolicyPart: MustacheParent, Sendable {
    var id: String
    var heading: String
    var groups: [PolicyGroup]

    /// The clauses that the table of contents lists: those of long sections.
    var entries: [PolicyClause] { groups.contains { $0.heading != nil } ? groups.flatMap(\.clauses) : [] }

    func child(named name: String) -> Any? {
        switch name {
        case "id": id
        case "heading": heading
        case "groups": groups
        case "hasEntries": !entries.isEmpty
        case "entries": entries
        default: nil
        }
    }
}

/// Clauses under their own heading, or under the heading of the section.
struct PolicyGroup: MustacheParent, Sendable {
    var heading: String?
    var clauses: [PolicyClause]

    func child(named name: String) -> Any? {
        switch name {
        case "groupHeading": given(heading)
        case "clauses": clauses
        default: nil
        }
    }
}

/// One statement of a rule, with its article.
struct PolicyClause: MustacheParent, Sendable {
    /// activity-paper
    var anchor: String
    var name: String
    /// 认定办法第九条（一）
    var article: String?
    /// The full title of the article's document, shown when the pointer is over the article.
    var citedDocument = ""
    var text: String
    /// I-4
    var choices: [PolicyChoiceMark] = []
    var facts: [Fact] = []
    var examples: [PolicyExample] = []
    /// Whether it is under the heading of a group.
    var isGrouped = false

    func child(named name: String) -> Any? {
        switch name {
        case "anchor": anchor
        case "name": self.name
        case "article": given(article)
        case "citedDocument": citedDocument
        case "text": text
        case "choices": choices
        case "hasFacts": !facts.isEmpty
        case "facts": facts
        case "examples": examples
        case "isGrouped": isGrouped
        default: nil
        }
    }
}

/// The number of a decision on an open point, shown beside the clause. It links to the decision.
struct PolicyChoiceMark: MustacheParent, Sendable {
    var number: String

    func child(named name: String) -> Any? { name == "number" ? number : nil }
}
