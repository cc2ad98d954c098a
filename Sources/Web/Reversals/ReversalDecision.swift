import Markup

/// The forms to confirm and to refuse.
struct ReversalDecision: Sendable {
    /// `/reversals/{id}/confirmation`
    var confirmAction: String
    /// `/reversals/{id}/refusal`
    var refuseAction: String
    /// The typed reason, if the form came back.
    var refusalReason = ""
    var problem: String?
}

extension ReversalDecision {
    func html(for row: ReversalRow, in frame: PageFrame) -> HTML {
        """
        <div class="reversal-decide">
        <form method="post" action="\(confirmAction)">
        \(frame.token)
        <button class="btn btn-danger">同意撤销<span class="visually-hidden">《\(row.recordTitle)》</span></button>
        </form>
        <details class="fold"\(flag: "open", problem != nil)><summary>不同意</summary>
        <form class="fold-body" method="post" action="\(refuseAction)">
        \(frame.token)
        \(reasonField("reason-\(row.id)"))<button class="btn btn-outline-primary">不同意，保留学时</button>
        </form></details>
        </div>

        """
    }

    /// The reason's field. Its id contains the request, because the page has one field for each request.
    private func reasonField(_ id: String) -> HTML {
        """
        \(Surroundings(id, problem).opening)
        \(Surroundings.label("不同意的原因", for: id))
        \(Surroundings(id, problem).notes(nil))\
        <textarea class="form-control w-field" id="\(id)" name="reason" rows="2" maxlength="500"\
        \(Surroundings(id, problem).description(nil))>\(refusalReason)</textarea>
        </div>

        """
    }
}
