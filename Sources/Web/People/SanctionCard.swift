import Markup

/// Cancels a year's hours because of false material, or restores them. Only an HR authority sees it.
struct SanctionCard: Sendable {
    /// The sanction in force, or the effect of the button.
    var text: String
    /// `/people/{id}/years/{year}/sanction`; `nil` while a sanction is in force.
    var imposeAction: String?
    /// `/people/{id}/years/{year}/sanction/removal`; `nil` while no sanction is in force.
    var liftAction: String?
    var reason: TextArea
    /// Whether the form is open, because it came back with a problem.
    var isOpen = false
}

extension SanctionCard {
    func html(in frame: PageFrame) -> HTML {
        """
        <section class="card-x after-card no-print">
        <h2>虚假材料处理</h2>
        <p>\(text)</p>
        \(given: imposeAction, { imposing($0, frame) })\(given: liftAction, { lifting($0, frame) })</section>

        """
    }

    private func imposing(_ action: String, _ frame: PageFrame) -> HTML {
        """
        <details class="fold"\(flag: "open", isOpen)><summary>取消该年度学时</summary>
        <form class="fold-body" method="post" action="\(action)">
        \(frame.token)
        \(reason)<button class="btn btn-danger">取消该年度学时</button>
        </form>
        </details>

        """
    }

    private func lifting(_ action: String, _ frame: PageFrame) -> HTML {
        """
        <form method="post" action="\(action)">
        \(frame.token)
        <button class="btn btn-outline-danger">解除处理，恢复学时</button>
        </form>

        """
    }
}
