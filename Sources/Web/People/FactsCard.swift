/// The facts about a person that the rule needs, as they were entered, with forms for more.
struct FactsCard: Sendable {
    var groups: [FactGroup]
}

/// One kind of fact that the rule needs: the entries, also withdrawn ones, and the form.
struct FactGroup: Sendable {
    /// title-level
    var key: String
    /// 职称级别
    var label: String
    var lines: [FactLine]
    var form: FactForm?
}

/// One entered fact.
struct FactLine: Sendable {
    var id: String
    /// 高级，2024年1月1日起
    var text: String
    /// 依据：聘任文件。林某 2026年11月21日登记
    var trace: String
    /// Why and by whom it was withdrawn; `nil` while it is valid.
    var withdrawn: String?
    /// `/people/{person}/facts/{id}/withdrawal`; `nil` if the account may not withdraw it.
    var withdrawAction: String?
}

/// The form to add a fact.
struct FactForm: Sendable {
    var key: String
    /// `/people/{person}/facts`
    var action: String
    var year: String
    var fields: [FormField]
    /// Whether the form is open, because it came back with a problem.
    var isOpen = false
}
