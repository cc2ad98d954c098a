import Markup

extension ReviewPage {
    func body(in frame: PageFrame) -> HTML {
        """
        <div class="review-nav">\(back.back)\(given: place, queue)</div>
        <div class="page-head"><h1>\(heading)</h1>\(chip)<p class="lead">\(person) · \(personFacts)\
        \(given: waiting, { " · \($0)" })</p></div>
        \(closed)\(if: !flags.isEmpty, warnings)<div class="split review-split">
        <div>
        \(counting)\(declaration)\(files)</div>
        <div>
        \(besides)</div>
        </div>
        \(given: decision, { $0.html(in: frame) })\(course)
        """
    }

    private func queue(_ place: String) -> HTML {
        """
        <nav class="small-text" aria-label="队列">\
        \(given: previous, { "<a href=\"\($0)\" rel=\"prev\">上一条</a>" })<span class="soft">\(place)</span>\
        \(given: next, { "<a href=\"\($0)\" rel=\"next\">下一条</a>" })</nav>
        """
    }

    private var warnings: HTML {
        """
        <div class="notice notice-wait"><h2>请先核对</h2><ul>
        \(each: flags)</ul></div>

        """
    }

    private var counting: HTML {
        """
        <section class="card-x expected">
        <h2>\(expected)</h2>
        <p>申报 \(claimed) 学时。\(explanation)</p>
        \(if: !steps.isEmpty, "<details class=\"fold\"><summary>怎么算的</summary><div class=\"fold-body tree\">\(steps)</div></details>\n")\
        </section>

        """
    }

    private var declaration: HTML {
        """
        <section class="card-x">
        <h2>申报内容</h2>
        \(facts.html)</section>

        """
    }

    private var files: HTML {
        """
        <section class="card-x">
        <h2>佐证材料</h2>
        <ul class="files">
        \(each: evidence)</ul>
        \(if: evidence.isEmpty, "<p class=\"soft\">没有附佐证材料。</p>\n")</section>

        """
    }

    private var besides: HTML {
        """
        <section class="card-x">
        <h2>此人 \(year) 年已有</h2>
        <p>\(standing)</p>
        <div class="bars side-bars">
        \(each: bars)</div>
        \(each: subjects, Self.side)\
        \(if: subjects.isEmpty, "<p class=\"soft side-head\">这一年还没有其他记录。</p>\n")</section>

        """
    }

    private static func side(_ subject: ClerkSubject) -> HTML {
        """
        <h3 class="side-head">\(subject.label)<span class="soft">　\(subject.sum)</span></h3>
        <ul class="lines side-lines">
        \(each: subject.records, { side($0.record) })</ul>

        """
    }

    private static func side(_ record: RecordRow) -> HTML {
        """
        <li><a href="\(record.href)">\(record.title)</a><span class="side-facts soft small-text">\(record.facts)</span>\
        <span class="side-state small-text">\(record.chip)<span>计入 \(record.counted)</span></span></li>

        """
    }

    private var course: HTML {
        """
        <section class="card-x">
        <h2>经过</h2>
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
