import Markup

extension ReviewPage {
    /// The decision stands before the evidence, so that a keyboard reaches it soon; the styles keep it at the lower edge.
    func body(in frame: PageFrame) -> HTML {
        """
        <div class="review">
        <div class="review-nav">\(back.back)\(place)</div>
        \(head(takesFocus: frame.problems.isEmpty))\(closed)\(if: !flags.isEmpty, warnings)\
        \(given: decision, { $0.html(in: frame) })<div class="review-split">
        \(viewer)<div class="review-side">
        \(counting)\(declaration)\(besides)\(course)</div>
        </div>
        </div>
        """
    }

    /// The heading takes the focus: from there, few presses of Tab lead to the decision.
    private func head(takesFocus: Bool) -> HTML {
        """
        <div class="page-head"><h1 tabindex="-1"\(flag: "autofocus", takesFocus)>\(heading)</h1>\(chip)\
        <p class="lead">\(person) · \(personFacts)\(given: waiting, { " · \($0)" })\
        \(given: done, { "　<span class=\"done-before\">\($0)</span>" })</p></div>

        """
    }

    private var warnings: HTML {
        """
        <div class="notice notice-wait"><h2>请先核对</h2><ul>
        \(each: flags)</ul></div>

        """
    }

    private var viewer: HTML {
        """
        <section class="card-x viewer">
        <h2>佐证材料</h2>
        \(each: evidence)\(if: evidence.isEmpty, "<p class=\"soft\">没有附佐证材料。</p>\n")</section>

        """
    }

    private var counting: HTML {
        """
        <section class="card-x expected">
        <h2>\(expected)</h2>
        <p>申报 \(claimed) 学时。\(explanation)</p>
        \(if: !steps.isEmpty, stepsFold)</section>

        """
    }

    private var stepsFold: HTML {
        "<details class=\"fold\"><summary>怎么算的</summary><div class=\"fold-body tree\">\(steps)</div></details>\n"
    }

    private var declaration: HTML {
        """
        <section class="card-x">
        <h2>申报内容</h2>
        \(facts.html)</section>

        """
    }

    private var besides: HTML {
        """
        <section class="card-x">
        <h2>此人 \(year) 年已有的记录</h2>
        <p>\(standing)</p>
        <div class="bars side-bars">
        \(each: bars)</div>
        \(each: others)\(if: others.isEmpty, "<p class=\"soft side-head\">这一年还没有其他记录。</p>\n")</section>

        """
    }

    private var course: HTML {
        """
        <section class="card-x">
        <h2>办理经过</h2>
        <ol class="history">
        \(each: history, Self.event)</ol>
        </section>

        """
    }

    private static func event(_ event: HistoryEntry) -> HTML {
        """
        <li><p><b>\(event.what)</b></p>\(given: event.why, { "<p>\($0)</p>" })\
        <p class="soft small-text">\(event.who)<br>\(event.at)</p></li>

        """
    }
}
