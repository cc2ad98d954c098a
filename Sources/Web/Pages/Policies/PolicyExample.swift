import Mustache

/// A case and what the system made of it.
struct PolicyExample: MustacheParent, Sendable {
    /// A sentence: 本单位培训 10.1 学时，只计入 10 学时
    var name: String
    /// What is known of the person, where the rule turns on it.
    var about: String?
    var lines: [PolicyExampleLine]
    /// What the year came to.
    var result: String?
    /// Whether it is shown unfolded.
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

/// One record of an example: what was handed in, and what came out.
struct PolicyExampleLine: MustacheParent, Sendable {
    var handedIn: String
    /// 认定 40，计入 30 学时; nil for a record that is not of the year, or faulty.
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
