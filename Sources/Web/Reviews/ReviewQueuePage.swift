import Markup

/// `/reviews`: the declarations that wait for this clerk, the longest waiting first.
struct ReviewQueuePage: Page {
    /// 待办 12 条，其中 3 条已等 5 天以上。
    var summary: String
    /// A drop-down that limits the list to one kind of activity.
    var activity: ChoiceField
    /// The hidden values of the filter: order.
    var kept: [HiddenField] = []
    /// The queue in the form for the ticked declarations.
    var queue: [HiddenField] = []
    /// 申报, 类型, 申报学时, 将计入, 已等, in this order.
    var columns: [ColumnHead]
    var rows: [ReviewRow]
    var pager: Pager?
    /// Set if there are no rows.
    var empty: EmptyNote?

    var title: String { "审核申报" }
}

extension ReviewQueuePage {
    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head"><h1>审核申报</h1><p class="lead">\(summary)</p></div>
        <form method="get" action="/reviews" class="toolbar">
        \(activity.select)\(each: kept)
        <button class="btn btn-outline-primary">筛选</button>
        </form>
        \(if: !rows.isEmpty, list(frame))\(empty)
        """
    }

    private func list(_ frame: PageFrame) -> HTML {
        """
        <form method="post" action="/reviews/recognition" class="chooses">
        \(frame.token)\(each: queue)
        <div class="table-frame">
        <table class="list queue">
        <caption class="visually-hidden">等待审核的申报</caption>
        <thead><tr><th scope="col" class="pick"><input class="form-check-input" type="checkbox" \
        data-select-all="record" aria-label="全选本页"></th>\(each: columns)</tr></thead>
        <tbody>
        \(each: rows)</tbody>
        </table>
        </div>
        <div class="actions choose-actions"><button class="btn btn-primary chosen-count" data-needs="record">\(Wording.recognition)所选</button>\
        <p class="soft small-text">下一页列出所选的申报，核对后才\(Wording.recognition)。退回修改和审核不通过请逐条办理。</p></div>
        </form>
        \(pager)
        """
    }
}
