import Mustache

/// A case and its result, computed by the system.
struct PolicyExample: MustacheParent, Sendable {
    /// A sentence: 本单位培训 10.1 学时，只计入 10 学时
    var name: String
    /// The facts about the person, if the rule depends on them.
    var about: String?
    var lines: [PolicyExampleLine]
    /// The result of the year.
    var result: String?
    /// Whether it is shown open.
    var isOpen = false

    func child(named name: String) -> Any? {
        switch name {
        case "exampleName": self.name
        case "about": given(about)
        case "lines": lines
        case "result": given(result)
        case "isOpen": isOpen
        default: nil
        }
    }
}

/// One record of an example, with its result.
struct PolicyExampleLine: MustacheParent, Sendable {
    var handedIn: String
    /// 认定 40，计入 30 学时; `nil` for a record that is faulty or belongs to another year.
    var outcome: String?
    var explanation: String

    func child(named name: String) -> Any? {
        switch name {
        case "handedIn": handedIn
        case "outcome": given(outcome)
        case "explanation": explanation
        default: nil
        }
    }
}
