import Markup

/// `/desk`: the work that waits for a clerk or an authority today, and the results of the year.
struct DeskPage: Page {
    /// 洪州学院
    var organisation: String
    var year: String
    /// 距12月31日还有 40 天
    var deadline: String?
    /// 有 5 项等您处理。
    var lead: String?
    var tiles: [DeskTile]
    /// `nil` while there are no people.
    var standing: DeskStanding?
    /// 今年的名单正在汇总，现在的人数还不完整。
    var note: String?
    /// A few people who lack the most hours.
    var behind: [MissingHoursRow] = []
    /// The imports whose hours wait for another office.
    var waiting: [WaitingHoursRow] = []
    /// A few of the latest imports.
    var batches: [BatchRow] = []
    /// 导入学时, 本单位人员 …
    var links: [Link]
    /// Says what to do first, before there is anything to show.
    var empty: EmptyNote?

    var title: String { "工作台" }
}

extension DeskPage {
    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head"><h1>\(organisation)</h1>\(given: deadline, { "<p class=\"deadline\">\($0)</p>" })\
        \(given: lead, { "<p class=\"lead\">\($0)</p>" })</div>
        \(if: !tiles.isEmpty, tileList)\(given: empty, { "<div class=\"desk-empty\">\n\($0)</div>\n" })\
        \(given: note, { "<p class=\"notice notice-wait\" role=\"status\">\($0)</p>\n" })\
        \(given: standing, { $0.section(of: year) })\
        <div class="split desk-split">
        \(if: !behind.isEmpty, missingHours)\(if: !waiting.isEmpty, waitingHours)<section>
        <div class="section-head"><h2>常用</h2></div>
        <ul class="lines">
        \(each: links, { "<li>\($0)</li>\n" })</ul>
        </section>
        </div>
        \(if: !batches.isEmpty, latestImports)
        """
    }

    private var tileList: HTML {
        """
        <ul class="tiles desk-tiles">
        \(each: tiles)</ul>

        """
    }

    private var missingHours: HTML {
        """
        <section>
        <div class="section-head"><h2>学时缺口最大的人员</h2><a href="/people?filter=unmet">全部未达标人员</a></div>
        <ul class="lines">
        \(each: behind)</ul>
        </section>

        """
    }

    private var waitingHours: HTML {
        """
        <section>
        <div class="section-head"><h2>等待审核的学时</h2></div>
        <ul class="lines">
        \(each: waiting)</ul>
        </section>

        """
    }

    private var latestImports: HTML {
        """
        <div class="section-head"><h2>最近的导入</h2><a href="/imports">全部导入</a></div>
        \(batches.table)
        """
    }
}
