import Markup

/// `/trainings/new`: the form to register a training.
struct TrainingFormPage: Page {
    var back = Link(text: "培训登记", href: "/trainings")
    var formKey: String
    var action = "/trainings"
    /// 课程名称, 年度, 科目类型, 学时类型, 每人学时, 开始日期, 结束日期, 地点, in the order of the page.
    var fields: [FormField]

    var title: String { "登记培训" }

    func body(in frame: PageFrame) -> HTML {
        """
        \(back.back)<div class="page-head"><h1>登记培训</h1></div>
        <div class="form-split">
        <form class="card-x" method="post" action="\(action)">
        \(frame.token)
        \(HiddenField(name: "form_key", value: formKey))
        \(each: fields)<div class="actions"><button class="btn btn-primary">登记</button>\
        <a class="btn btn-outline-primary" href="\(back.href)">取消</a></div>
        </form>
        \(advice)</div>

        """
    }

    private var advice: HTML {
        """
        <aside class="rule-note"><h2>登记之后</h2>\
        <p>导入学时表时，每一行的课程名称、年度、科目类型和学时类型都要与这里登记的相同，学时不超过每人学时，完成日期在培训日期之内。</p>\
        <p>课程名称中的空格和全角半角不影响核对。</p>\
        <p>登记错了可以撤回后重新登记。</p></aside>

        """
    }
}
