import Markup

/// `/policies/{id}?year=2021`: one edition of a rule as a document, with examples that the system computed.
struct PolicyPage: Page {
    var heading: String
    /// 江西省 · 2023 年度起 · 各系列
    var lead: String
    var verified: StatusChip
    /// The reason why another year is shown than the requested one.
    var note: String?
    /// A warning for a rule that was not checked against its original text.
    var warning: String?
    var sources: [PolicySource]
    /// All editions side by side; empty if there is only this one.
    var editions: [YearLink] = []
    var figures: [PolicyFigure]
    var parts: [PolicyPart]
    var choices: [PolicyChoice] = []
    /// 八、原文未写明之处的处理
    var choicesHeading: String?

    var title: String { heading }

    func body(in frame: PageFrame) -> HTML {
        """
        <a class="back" href="/policies">认定规则</a>
        <div class="page-head"><h1>\(heading)</h1>
        \(if: !editions.isEmpty, editions.html)<p class="lead">\(lead) \(verified)</p>
        </div>
        \(noteBox)\(warningBox)<dl class="tiles figures">
        \(each: figures)</dl>
        <div class="policy">
        \(contents)<div class="policy-text">
        \(sourceList)\(each: parts)\(choiceList)<a class="to-contents" href="#contents">↑ 目录</a>
        </div>
        </div>

        """
    }

    private var noteBox: HTML {
        guard let note else { return .nothing }
        return "<div class=\"notice notice-info\" role=\"status\"><p>\(note)</p></div>\n"
    }

    private var warningBox: HTML {
        guard let warning else { return .nothing }
        return "\(Flash(kind: .warning, text: warning))"
    }

    private var contents: HTML {
        """
        <nav class="policy-toc" id="contents" aria-label="目录">
        <h2>目录</h2>
        <ol>
        \(each: parts, { $0.contents })\
        \(given: choicesHeading, { "<li><a href=\"#choices\">\($0)</a></li>\n" })</ol>
        </nav>

        """
    }

    private var sourceList: HTML {
        """
        <section class="card-x policy-sources" aria-label="依据">
        <h2>依据</h2>
        <ul>
        \(each: sources)</ul>
        </section>

        """
    }

    private var choiceList: HTML {
        guard let choicesHeading else { return .nothing }
        return """
            <section class="policy-part" id="choices" aria-labelledby="choices-heading">
            <h2 id="choices-heading">\(choicesHeading)</h2>
            <dl class="clauses choices">
            \(each: choices)</dl>
            </section>

            """
    }
}
