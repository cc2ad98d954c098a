import Markup

/// `/trainings`: the trainings that a provider registered, newest first.
struct TrainingsPage: Page {
    var newHref = "/trainings/new"
    var rows: [TrainingRow]
    var pager: Pager?
    var empty: EmptyNote?
    var importHref = "/imports"
    /// The latest imports, newest first.
    var handedIn: [HandedInRow] = []

    var title: String { "培训登记" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head"><h1>培训登记</h1><p class="lead">先登记您开设的培训，再按登记的课程导入学员学时。</p></div>
        \(if: !rows.isEmpty, list)\(pager)\(empty)\(if: !rows.isEmpty, imports)
        """
    }

    private var list: HTML {
        """
        <div class="toolbar"><a class="btn btn-primary" href="\(newHref)">登记培训</a>\
        <a class="btn btn-outline-primary" href="\(importHref)">导入学员学时</a></div>
        <div class="table-frame">
        <table class="list trainings">
        <caption class="visually-hidden">已登记的培训</caption>
        <thead><tr><th scope="col">课程</th><th scope="col" class="num">每人学时</th><th scope="col">培训日期</th>\
        <th scope="col">状态</th><th scope="col"><span class="visually-hidden">操作</span></th></tr></thead>
        <tbody>
        \(each: rows)</tbody>
        </table>
        </div>

        """
    }

    private var imports: HTML {
        guard !handedIn.isEmpty else {
            return """
                <div class="section-head"><h2>最近导入的学时</h2></div>
                <p class="soft">还没有导入学员学时。</p>

                """
        }
        return """
            <div class="section-head"><h2>最近导入的学时</h2><a class="small-text" href="\(importHref)">全部导入</a></div>
            <div class="table-frame">
            <table class="list handed-in">
            <caption class="visually-hidden">最近导入的学时</caption>
            <thead><tr><th scope="col">文件</th><th scope="col">状态</th><th scope="col">学时登记情况</th></tr></thead>
            <tbody>
            \(each: handedIn)</tbody>
            </table>
            </div>

            """
    }
}
