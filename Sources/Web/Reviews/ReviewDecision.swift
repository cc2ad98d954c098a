import Markup

/// The three possible decisions on a declaration, each with its own form.
struct ReviewDecision: Sendable {
    /// `/reviews/{id}/recognition`
    var recogniseAction: String
    /// `/reviews/{id}/return`
    var returnAction: String
    /// `/reviews/{id}/rejection`
    var rejectAction: String
    var version: String
    var formKey: String
    /// 认定，计入 10 学时
    var recogniseLabel: String
    var returnReason: TextArea
    var rejectionReason: TextArea
}

extension ReviewDecision {
    func html(in frame: PageFrame) -> HTML {
        """
        <section class="card-x decide" aria-labelledby="decide-title">
        <h2 id="decide-title">您的决定</h2>
        <form method="post" action="\(recogniseAction)">
        \(hidden(frame))
        <button class="btn btn-primary">\(recogniseLabel)</button>
        </form>
        <details class="fold"\(flag: "open", returnReason.problem != nil)><summary>退回，写明原因</summary>
        <form class="fold-body" method="post" action="\(returnAction)">
        \(hidden(frame))
        \(returnReason)<button class="btn btn-outline-primary">退回给本人</button>
        </form></details>
        <details class="fold fold-danger"\(flag: "open", rejectionReason.problem != nil)><summary>不予认定</summary>
        <form class="fold-body" method="post" action="\(rejectAction)">
        \(hidden(frame))
        \(rejectionReason)<button class="btn btn-outline-danger">不予认定</button>
        </form></details>
        </section>

        """
    }

    private func hidden(_ frame: PageFrame) -> HTML {
        """
        \(frame.token)
        <input type="hidden" name="form_key" value="\(formKey)">
        <input type="hidden" name="version" value="\(version)">
        """
    }
}
