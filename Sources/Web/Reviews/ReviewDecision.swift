import Markup

/// The possible decisions on a declaration, each with its own form.
struct ReviewDecision: Sendable {
    /// `/reviews/{id}`
    var path: String
    var version: String
    /// The queue, so that the next declaration comes from it.
    var kept: [HiddenField] = []
    /// 认定，计入 10 学时; `nil` if it cannot be recognised.
    var recogniseLabel: String?
    /// Why it cannot be recognised: 该年度已经关闭，只认定补学的申报。
    var obstacle: String?
    /// `nil` for an imported record, because nobody could correct it.
    var returnReason: TextArea?
    var rejectionReason: TextArea
}

extension ReviewDecision {
    func html(in frame: PageFrame) -> HTML {
        """
        <section class="card-x decide" aria-labelledby="decide-title">
        <h2 id="decide-title" class="visually-hidden">您的决定</h2>
        \(given: recogniseLabel, recognise(frame))\
        \(given: obstacle, { "<p class=\"obstacle small-text\">\($0)</p>\n" })\
        \(given: returnReason, { way("return", "退回修改", "退回给本人", "btn-outline-primary", $0, frame) })\
        \(way("rejection", "审核不通过", "确定不通过", "btn-outline-danger", rejectionReason, frame))</section>

        """
    }

    private func recognise(_ frame: PageFrame) -> (String) -> HTML {
        { label in
            """
            <form method="post" action="\(path)/recognition">
            \(hidden(frame))
            <button class="btn btn-primary">\(label)</button>
            </form>

            """
        }
    }

    private func way(
        _ noun: String,
        _ label: String,
        _ button: String,
        _ look: String,
        _ reason: TextArea,
        _ frame: PageFrame
    ) -> HTML {
        """
        <details class="fold way-\(noun)" name="decision"\(flag: "open", reason.problem != nil)><summary>\(label)</summary>
        <form class="fold-body" method="post" action="\(path)/\(noun)">
        \(hidden(frame))
        \(reason)<button class="btn \(look)">\(button)</button>
        </form></details>

        """
    }

    private func hidden(_ frame: PageFrame) -> HTML {
        "\(frame.token)\n<input type=\"hidden\" name=\"version\" value=\"\(version)\">\(each: kept)"
    }
}
