import Markup

/// Leads to the cancelling of a year because of false material, or lifts it. Only an HR authority sees it.
struct SanctionCard: Sendable {
    var year: String
    /// The sanction in force, or when a year is cancelled.
    var text: String
    /// `/people/{id}/years/{year}/sanction`, the page that shows the effects; `nil` while a sanction is in force.
    var askHref: String?
    /// `/people/{id}/years/{year}/sanction/removal`; `nil` while no sanction is in force.
    var liftAction: String?

    func html(in frame: PageFrame) -> HTML {
        """
        <section class="card-x after-card no-print">
        <h2>虚假材料处理</h2>
        <p>\(text)</p>
        \(given: askHref, { asking($0) })\(given: liftAction, { lifting($0, frame) })</section>

        """
    }

    private func asking(_ href: String) -> HTML {
        """
        <p class="small-text"><a href="\(href)">取消 \(year) 年度学时：先看结果，再确认</a></p>

        """
    }

    private func lifting(_ action: String, _ frame: PageFrame) -> HTML {
        """
        <form class="actions" method="post" action="\(action)">
        \(frame.token)
        <button class="btn btn-outline-danger">解除处理，恢复学时</button>
        </form>

        """
    }
}
