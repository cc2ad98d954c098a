import Markup

/// A case and its result, computed by the system.
struct PolicyExample: Sendable {
    /// A sentence: 本单位培训 10.1 学时，只计入 10 学时
    var name: String
    /// The facts about the person, if the rule depends on them.
    var about: String?
    var lines: [PolicyExampleLine]
    /// The result of the year.
    var result: String?
}

/// One record of an example, with its result.
struct PolicyExampleLine: Sendable {
    var handedIn: String
    /// 认定 40，计入 30 学时; `nil` for a record that is faulty or belongs to another year.
    var outcome: String?
    var explanation: String
}

extension PolicyExample: Piece {
    var html: HTML {
        """
        <details class="fold example"><summary>例：\(name)</summary>
        <div class="fold-body">
        \(given: about, { "<p class=\"soft\">\($0)。</p>\n" })<ul>
        \(each: lines)</ul>
        \(given: result, { "<p class=\"example-result\">\($0)</p>\n" })</div>
        </details>

        """
    }
}

extension PolicyExampleLine: Piece {
    var html: HTML {
        """
        <li><p>\(handedIn)。</p><p class="example-outcome">\(given: outcome, { "<b>\($0)。</b>" })\(explanation)</p></li>

        """
    }
}
