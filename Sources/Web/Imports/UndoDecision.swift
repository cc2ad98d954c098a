import Markup

/// The form for the second person's decision.
struct UndoDecision: Sendable {
    /// `/imports/{id}/undo/decision`
    var action: String
    /// The id of the request that the page shows, so that no other request is decided by mistake.
    var request: String
    /// 确认撤销 4,861 条
    var confirmLabel: String
    /// The reason for a refusal.
    var reason: TextArea
    /// Whether the part for refusing is open, because its reason has a problem.
    var isRefusing = false
}

extension UndoDecision {
    func forms(in frame: PageFrame) -> HTML {
        """
        <div class="card-x decide">
        <form method="post" action="\(action)">
        \(frame.token)
        \(hidden("confirm"))\
        <button class="btn btn-danger">\(confirmLabel)</button>
        </form>
        <details class="fold"\(flag: "open", isRefusing)><summary>不同意撤销</summary>
        <form class="fold-body" method="post" action="\(action)">
        \(frame.token)
        \(hidden("refuse"))\(reason)\
        <button class="btn btn-outline-primary">不同意，保留导入内容</button>
        </form></details>
        </div>

        """
    }

    private func hidden(_ verdict: String) -> HTML {
        """
        \(HiddenField(name: "verdict", value: verdict))
        \(HiddenField(name: "request", value: request))

        """
    }
}
