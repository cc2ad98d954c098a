import Markup

/// `POST /reviews/recognition` without `confirmed`: shows several declarations again before they are recognised.
struct RecognitionPage: Page {
    var rows: [RecognitionRow]
    /// The ticked declarations that cannot be recognised, with the reasons.
    var left: [SkippedRow] = []
    var kept: [HiddenField] = []
    var back = Link(text: "审核申报", href: "/reviews")

    var title: String { "\(Wording.recognition) \(rows.count) 条" }

    /// The number of rows with something to look at.
    private var flagged: Int { rows.filter { !$0.flags.isEmpty }.count }
}

extension RecognitionPage {
    func body(in frame: PageFrame) -> HTML {
        """
        \(back.back)\(head)\(if: !left.isEmpty, leftNotice)\(rows.isEmpty ? wayBack : form(frame))
        """
    }

    private var head: HTML {
        guard !rows.isEmpty else { return "<div class=\"page-head\"><h1>没有可以\(Wording.recognition)的申报</h1></div>\n" }
        return """
            <div class="page-head"><h1>\(Wording.recognition)这 \(rows.count) 条申报？</h1>\
            <p class="lead">\(Wording.recognition)后立即计入本人学时。\(if: flagged > 0, flaggedNote)\
            \(Wording.recognition)错了不能直接修改，须申请撤销并由另一位经办人复核。</p></div>

            """
    }

    private var flaggedNote: HTML { "<b class=\"late\">其中 \(flagged) 条有需要核对的地方。</b>" }

    private var leftNotice: HTML {
        """
        <div class="notice notice-wait"><h2>下列所选不能一起\(Wording.recognition)</h2><ul>
        \(each: left)</ul></div>

        """
    }

    private func form(_ frame: PageFrame) -> HTML {
        """
        <form method="post" action="/reviews/recognition">
        \(frame.token)
        <input type="hidden" name="confirmed" value="yes">\(each: kept)
        <div class="table-frame">
        <table class="list">
        <caption class="visually-hidden">将要\(Wording.recognition)的申报</caption>
        <thead><tr><th scope="col">申报</th><th scope="col">类型</th><th scope="col" class="num">申报</th>\
        <th scope="col" class="num">将计入</th></tr></thead>
        <tbody>
        \(each: rows)</tbody>
        </table>
        </div>
        <div class="actions"><button class="btn btn-primary">\(Wording.recognition) \(rows.count) 条</button>\
        <a class="btn btn-outline-primary" href="\(back.href)">返回，暂不\(Wording.recognition)</a></div>
        </form>

        """
    }

    private var wayBack: HTML {
        "<div class=\"actions\"><a class=\"btn btn-primary\" href=\"\(back.href)\">回到\(back.text)</a></div>\n"
    }
}
