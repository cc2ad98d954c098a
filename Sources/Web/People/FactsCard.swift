import Mustache

/// The facts about a person that the rule needs, as they were entered, with forms for more.
struct FactsCard: MustacheParent, Sendable {
    var groups: [FactGroup]

    func child(named name: String) -> Any? {
        name == "groups" ? groups : nil
    }
}

/// One kind of fact that the rule needs: the entries, also withdrawn ones, and the form.
struct FactGroup: MustacheParent, Sendable {
    /// title-level
    var key: String
    /// 职称级别
    var label: String
    var lines: [FactLine]
    var form: FactForm?

    func child(named name: String) -> Any? {
        switch name {
        case "key": key
        case "label": label
        case "lines": lines
        case "isEmpty": lines.isEmpty
        case "form": given(form)
        default: nil
        }
    }
}

/// One entered fact.
struct FactLine: MustacheParent, Sendable {
    var id: String
    /// 高级，2024年1月1日起
    var text: String
    /// 依据：聘任文件。林某 2026年11月21日登记
    var trace: String
    /// Why and by whom it was withdrawn; `nil` while it is valid.
    var withdrawn: String?
    /// `/people/{person}/facts/{id}/withdrawal`; `nil` if the account may not withdraw it.
    var withdrawAction: String?

    func child(named name: String) -> Any? {
        switch name {
        case "text": text
        case "reasonID": "withdrawal-\(id)"
        case "trace": trace
        case "withdrawn": given(withdrawn)
        case "withdrawAction": given(withdrawAction)
        default: nil
        }
    }
}

/// The form to add a fact.
struct FactForm: MustacheParent, Sendable {
    var key: String
    /// `/people/{person}/facts`
    var action: String
    var year: String
    var fields: [FormField]
    /// Whether the form is open, because it came back with a problem.
    var isOpen = false

    func child(named name: String) -> Any? {
        switch name {
        case "key": key
        case "action": action
        case "year": year
        case "fields": fields
        case "isOpen": isOpen
        default: nil
        }
    }
}
