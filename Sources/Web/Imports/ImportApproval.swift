import Markup

/// The button that recognises all waiting records of a batch at once.
struct ImportApproval: Sendable {
    /// `/imports/{id}/approval`
    var action: String
    /// 整批认定 300 条
    var label: String
    var note: String
}

extension ImportApproval {
    func form(in frame: PageFrame) -> HTML {
        """
        <form class="card-x commit-card" method="post" action="\(action)">
        \(frame.token)
        <p>\(note)</p>
        <div class="actions"><button class="btn btn-primary">\(label)</button></div>
        </form>

        """
    }
}
