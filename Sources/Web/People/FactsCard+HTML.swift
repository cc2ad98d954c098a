import Markup

extension FactsCard {
    func html(in frame: PageFrame) -> HTML {
        """
        <section class="card-x after-card" id="facts">
        <h2>影响学时要求的情况</h2>
        <p class="soft">适用的认定规则按以下情况确定本人的学时要求。情况有变时请登记新的一条，原有的会自动截止。</p>
        \(each: groups, { $0.html(in: frame) })</section>

        """
    }
}

extension FactGroup {
    func html(in frame: PageFrame) -> HTML {
        """
        <div class="fact-group">
        <h3>\(label)</h3>
        \(if: lines.isEmpty, "<p class=\"soft\">还没有登记。</p>\n")\(if: !lines.isEmpty, list(in: frame))\
        \(given: form, { $0.html(in: frame, about: label) })</div>

        """
    }

    private func list(in frame: PageFrame) -> HTML {
        "<ul class=\"fact-lines\">\n\(each: lines, { $0.html(in: frame) })</ul>\n"
    }
}

extension FactLine {
    func html(in frame: PageFrame) -> HTML {
        """
        <li\(if: withdrawn != nil, " class=\"fact-withdrawn\"")><p>\(words)</p><p class="soft small-text">\(trace)</p>\
        \(given: withdrawn, { "<p class=\"soft small-text\">\($0)</p>" })
        \(given: withdrawAction, { withdrawal($0, frame) })</li>

        """
    }

    private var words: HTML { withdrawn == nil ? "\(text)" : "<s>\(text)</s>" }

    private func withdrawal(_ action: String, _ frame: PageFrame) -> HTML {
        """
        <details class="fold small-text no-print">\
        <summary>登记有误，撤回<span class="visually-hidden">：\(text)</span></summary>
        <form class="fold-body" method="post" action="\(action)">
        \(frame.token)
        <label class="field-label" for="withdrawal-\(id)">撤回的原因</label>
        <input class="form-control w-field" type="text" id="withdrawal-\(id)" name="reason" maxlength="500" \
        autocomplete="off">
        <div class="actions"><button class="btn btn-sm btn-outline-danger">撤回</button></div>
        </form>
        </details>

        """
    }
}

extension FactForm {
    /// - Parameter label: The kind of the fact: 职称级别.
    func html(in frame: PageFrame, about label: String) -> HTML {
        """
        <details class="fold no-print"\(flag: "open", isOpen)><summary>登记\(label)</summary>
        <form class="fold-body" method="post" action="\(action)">
        \(frame.token)
        \(HiddenField(name: "key", value: key))
        \(HiddenField(name: "year", value: year))
        \(each: fields)<div class="actions"><button class="btn btn-outline-primary">登记</button></div>
        </form>
        </details>

        """
    }
}
