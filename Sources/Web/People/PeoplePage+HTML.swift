import Markup

extension PeoplePage {
    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head"><h1>\(year) 年人员与学时</h1>
        \(years.html)</div>
        <div class="toolbar no-print">
        \(searchForm(in: frame))\(filters.html)\(exportLink)</div>
        \(given: note, { "<p class=\"notice notice-wait\" role=\"status\">\($0)</p>\n" })\
        \(if: !rows.isEmpty, list(in: frame))\(empty)
        """
    }

    private func searchForm(in frame: PageFrame) -> HTML {
        """
        <form method="post" action="\(searchAction)" class="search" role="search">
        \(frame.token)
        <label class="visually-hidden" for="search">\(searchLabel)</label>
        <input class="form-control" type="search" id="search" name="search" value="\(search)" \
        placeholder="\(searchLabel)" autocomplete="off">
        \(each: kept)
        <button class="btn btn-outline-primary">查找</button>
        </form>

        """
    }

    private var exportLink: HTML {
        guard let exportHref, let exportNote else { return .nothing }
        return "<p class=\"push small-text\"><a href=\"\(exportHref)\">\(exportNote)</a></p>\n"
    }

    private func list(in frame: PageFrame) -> HTML {
        """
        <form method="post" action="\(slipsAction)" class="chooses" data-repeatable>
        \(frame.token)
        \(HiddenField(name: "form_key", value: formKey))
        <div class="table-frame">
        <table class="list people">
        <caption class="visually-hidden">\(year) 年人员与学时</caption>
        <thead><tr>\(if: canIssueSlips, tickAll)\(each: columns)</tr></thead>
        <tbody>
        \(each: rows, { $0.html(hasTicks: canIssueSlips) })</tbody>
        </table>
        </div>
        \(if: canIssueSlips, slipButton)</form>
        \(pager)
        """
    }

    private var tickAll: HTML {
        """
        <th scope="col" class="pick">\
        <input class="form-check-input" type="checkbox" data-select-all="person" aria-label="全选本页"></th>
        """
    }

    private var slipButton: HTML {
        """
        <div class="actions choose-actions no-print"><button class="btn btn-primary chosen-count" data-needs="person">打印所选激活单</button>\
        <p class="soft small-text">激活单上有一次性激活码，只显示这一次；重新打印后旧码作废。请当面交给本人。</p></div>

        """
    }

    private var canIssueSlips: Bool { rows.contains { $0.canHaveSlip } }
}
