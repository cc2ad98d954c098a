import Markup

/// `/trainings/{id}/withdrawal`: withdraws a training, with a reason.
struct TrainingWithdrawalPage: Page {
    var courseTitle: String
    var back = Link(text: "培训登记", href: "/trainings")
    var facts: [Fact]
    /// Why it was withdrawn already. If set, there is no form.
    var withdrawn: String?
    var reason: TextArea
    /// `/trainings/{id}/withdrawal`
    var action: String

    var title: String { "撤回培训登记" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="narrow">
        \(back.back)<div class="page-head"><h1>撤回培训登记</h1><p class="lead">《\(courseTitle)》</p></div>
        <section class="card-x">
        <h2>这项登记</h2>
        \(facts.html)\(given: withdrawn, { "<p class=\"waiting\">\($0)</p>\n" })</section>
        \(if: withdrawn == nil, form(in: frame))</div>

        """
    }

    private func form(in frame: PageFrame) -> HTML {
        """
        <form class="card-x" method="post" action="\(action)">
        \(frame.token)
        \(reason)<p class="soft small-text">撤回后不能再按这项登记导入学时；已经导入的学时不变。</p>
        <div class="actions"><button class="btn btn-danger">撤回登记</button>\
        <a class="btn btn-outline-primary" href="\(back.href)">返回，暂不撤回</a></div>
        </form>

        """
    }
}
