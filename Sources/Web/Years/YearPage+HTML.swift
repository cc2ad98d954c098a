import Markup

/// The year page's own part.
extension YearPage {
    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head">
        <h1>\(year) 年学时</h1>
        \(years.html)
        </div>
        \(noticeBox)<section class="card-x standing" aria-label="年度完成情况">
        <div class="standing-head standing-\(standing.rawValue)">
        <p class="standing-line">\(headline)</p>\(paragraph("deadline", deadline))
        </div>
        <div class="bars">
        \(each: bars)
        </div>
        \(projectionLine)<div class="actions">\(declareLink("申报学时"))\
        <a class="btn btn-outline-primary" href="\(certificateHref)">学时证书</a>\(planLink)\
        <a class="btn btn-link" href="/eligibility">职称申报学时核对</a></div>
        \(explainedLinks)
        </section>
        \(todoList)\(each: subjects)\(emptyNote)\(plan)
        """
    }

    private var noticeBox: HTML {
        guard let notice else { return .nothing }
        return "<div class=\"notice notice-\(notice.kind.rawValue)\"><p>\(notice.text)</p></div>"
    }

    private func paragraph(_ name: String, _ text: String?) -> HTML {
        guard let text else { return .nothing }
        return "<p class=\"\(name)\">\(text)</p>"
    }

    private var projectionLine: HTML {
        guard let projection else { return .nothing }
        return "<p class=\"projection\"><span class=\"bar-key\" aria-hidden=\"true\"></span>\(projection)</p>"
    }

    private func declareLink(_ words: String) -> HTML {
        guard let declareHref else { return .nothing }
        return "<a class=\"btn btn-primary\" href=\"\(declareHref)\">\(words)</a>"
    }

    private var planLink: HTML {
        guard let plan, !plan.gaps.isEmpty else { return .nothing }
        return "<a class=\"btn btn-outline-primary\" href=\"#plan\">怎么补齐</a>"
    }

    private var explainedLinks: HTML {
        guard isExplained else { return .nothing }
        let explained = "/years/\(year)/explained"
        return """
            <p class="small-text year-explained"><a href="\(explained)">这一年是怎么算的</a>　\
            <a href="\(explained)?lang=en" lang="en">English version</a></p>
            """
    }

    private var todoList: HTML {
        guard !todos.isEmpty else { return .nothing }
        return """
            <div class="section-head"><h2>等您处理</h2></div>
            <ul class="todos">
            \(each: todos)</ul>

            """
    }

    private var emptyNote: HTML {
        guard subjects.isEmpty, todos.isEmpty else { return .nothing }
        let hint: HTML = declareHref == nil ? .nothing : "论文、会议、专利等请自己申报。"
        let action: HTML =
            declareHref == nil ? .nothing : "<div class=\"actions\">\(declareLink("申报第一条学时"))</div>"
        return """
            <div class="empty">
            <h2>\(year) 年还没有学时记录</h2>
            <p class="soft">在继续教育平台学完的课程会自动登记到这里。\(hint)</p>
            \(action)</div>
            """
    }
}

extension TodoRow: Piece {
    var html: HTML {
        let why: HTML
        if let reason { why = "<p class=\"todo-reason\">\(reason)</p>" } else { why = .nothing }
        return """
            <li>
            <div class="todo-text"><p class="todo-title"><span>\(title)</span> \(chip)</p>\
            <p class="soft small-text">\(facts)</p>\(why)</div>
            <a class="btn btn-outline-primary" href="\(action.href)">\(action.text)\
            <span class="visually-hidden">：\(title)</span></a>
            </li>

            """
    }
}

extension SubjectRecords: Piece {
    var html: HTML { RecordTable(subject: label, sum: sum, rows: records).html }
}
