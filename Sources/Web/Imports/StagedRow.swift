import Markup

/// The first rows of a sheet that have the same result.
struct StagedRows: Sendable {
    /// new-rows: the target of a tile's link.
    var anchor: String
    /// 将新增的学时
    var label: String
    /// 先列出前 5 行，共 4,861 行
    var more: String?
    /// The link to all of these rows, page by page.
    var all: Link?
    /// A roster has people and no hours.
    var isRoster = false
    var rows: [StagedRow]
}

/// One row of the sheet, as the system has read it.
struct StagedRow: Sendable {
    /// 17
    var row: String
    var person: String
    var document: String
    var year: String
    var subject: String
    var course: String
    var hours: String
    /// 本单位培训
    var activity: String?
    /// Whether the system chose the activity, because the row names none.
    var isFilledIn = false
    /// 与第 4 行相似
    var like: String?
    /// On a roster: the employer that the row names.
    var employer: String?
}

extension StagedRows: Piece {
    /// The rows with their heading.
    var html: HTML {
        """
        <div class="section-head" id="\(anchor)"><h2>\(label)</h2>\
        \(given: more, { "<p class=\"soft\">\($0)</p>" })</div>
        \(isRoster ? rows.roster : rows.table)\
        \(given: all, { "<p class=\"table-more\">\($0)</p>\n" })
        """
    }
}

extension StagedRow {
    /// The row of an hours sheet.
    fileprivate var line: HTML {
        """
        <tr><td class="num" data-label="行">\(row)</td><th scope="row">\(person)</th>\
        <td data-label="证件号码"><span class="figure">\(document)</span></td>\
        <td data-label="年度">\(year)</td><td data-label="科目">\(subject)</td>\
        <td data-label="学时类型"><span>\(given: activity, { "\($0)" })\(if: isFilledIn, filledIn)</span></td>\
        <td data-label="课程"><span>\(course)\(given: like, Self.second)</span></td>\
        <td class="num" data-label="学时">\(hours)</td></tr>

        """
    }

    private var filledIn: HTML { Self.second("未填，按规定补上") }

    private static func second(_ text: String) -> HTML { "<br><span class=\"soft small-text\">\(text)</span>" }

    /// The row of a roster.
    fileprivate var entry: HTML {
        """
        <tr><th scope="row">\(person)</th><td data-label="证件号码"><span class="figure">\(document)</span></td>\
        <td data-label="单位">\(employer ?? "未填")</td><td class="num" data-label="行">\(row)</td></tr>

        """
    }
}

extension [StagedRow] {
    var table: HTML {
        """
        <div class="table-frame">
        <table class="list staged">
        <thead><tr><th scope="col" class="num">行</th><th scope="col">姓名</th><th scope="col">证件号码</th>\
        <th scope="col">年度</th><th scope="col">科目</th><th scope="col">学时类型</th><th scope="col">课程</th>\
        <th scope="col" class="num">学时</th></tr></thead>
        <tbody>
        \(each: self, { $0.line })</tbody>
        </table>
        </div>

        """
    }

    var roster: HTML {
        """
        <div class="table-frame">
        <table class="list">
        <thead><tr><th scope="col">姓名</th><th scope="col">证件号码</th><th scope="col">单位</th>\
        <th scope="col" class="num">行</th></tr></thead>
        <tbody>
        \(each: self, { $0.entry })</tbody>
        </table>
        </div>

        """
    }
}
