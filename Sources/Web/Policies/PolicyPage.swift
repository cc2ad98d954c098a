import Mustache

/// `/policies/{id}?year=2021`: one edition of a rule as a document, with examples that the system computed.
struct PolicyPage: TemplatePage {
    static let template = "policies/show"

    var heading: String
    /// 江西省 · 2023 年度起 · 各系列
    var lead: String
    var verified: StatusChip
    /// The reason why another year is shown than the requested one.
    var note: String?
    /// A warning for a rule that was not checked against its original text.
    var warning: String?
    var sources: [PolicySource]
    /// All editions side by side; empty if there is only this one.
    var editions: [YearLink] = []
    var figures: [PolicyFigure]
    var parts: [PolicyPart]
    var choices: [PolicyChoice] = []
    /// 八、原文未写明之处的处理
    var choicesHeading: String?

    var title: String { heading }

    func child(named name: String) -> Any? {
        switch name {
        case "heading": heading
        case "lead": lead
        case "verified": verified
        case "note": given(note)
        case "warning": given(warning)
        case "sources": sources
        case "hasEditions": !editions.isEmpty
        case "editions": editions
        case "figures": figures
        case "parts": parts
        case "choices": choices
        case "choicesHeading": given(choicesHeading)
        default: nil
        }
    }
}

/// A document that the rule is taken from.
struct PolicySource: MustacheParent, Sendable {
    var title: String
    /// Its number and its date: 赣人社规〔2023〕2号，2023年7月1日
    var document: String
    /// The short name for citing its articles: 认定办法
    var shortName: String
    /// The address of its text. It is not a link, because pages never link to other sites.
    var address: String?
    var isUnseen: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "document": document
        case "shortName": shortName
        case "address": given(address)
        case "isUnseen": isUnseen
        default: nil
        }
    }
}

/// A requirement as a figure: 公需科目 30 学时／年.
struct PolicyFigure: MustacheParent, Sendable {
    var name: String
    /// `nil` if the subject alone has no requirement.
    var amount: String?
    var unit: String
    var article: String

    func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "amount": given(amount)
        case "unit": unit
        case "article": article
        default: nil
        }
    }
}

/// A decision on a point that the text leaves open.
struct PolicyChoice: MustacheParent, Sendable {
    /// I-1
    var number: String
    var matter: String
    var chosen: String

    func child(named name: String) -> Any? {
        switch name {
        case "number": number
        case "matter": matter
        case "chosen": chosen
        default: nil
        }
    }
}
