import Mustache

/// `/declarations/new`: the kinds of activities that can be declared, each with its rule and the rest of its cap.
struct ChooseKindPage: TemplatePage {
    static let template = "declarations/choose-kind"

    /// 2026
    var year: String
    var groups: [KindGroup]
    /// A notice before the choice: the series gets its hours by another channel, or the year is closed.
    var notice: Flash?

    var title: String { "申报学时" }

    func child(named name: String) -> Any? {
        switch name {
        case "year": year
        case "groups": groups
        case "notice": given(notice)
        default: nil
        }
    }
}

/// Kinds that belong together: 学习培训, 成果业绩 …
struct KindGroup: MustacheParent, Sendable {
    var title: String
    var kinds: [KindRow]

    func child(named name: String) -> Any? {
        switch name {
        case "heading": title
        case "kinds": kinds
        default: nil
        }
    }
}

/// One kind of activity to choose.
struct KindRow: MustacheParent, Sendable {
    /// 核心刊物论文（译文）
    var label: String
    /// `/declarations/new/paper`
    var href: String
    /// 每篇 10 学时，每年最多 30。
    var rule: String
    /// 第九条（一）
    var article: String
    /// 今年还可计 10; `nil` without a cap.
    var remaining: String?
    /// Whether nothing of the cap is left. The kind can still be declared, but counts nothing.
    var isUsedUp = false

    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "href": href
        case "rule": rule
        case "article": article
        case "remaining": given(remaining)
        case "isUsedUp": isUsedUp
        default: nil
        }
    }
}
