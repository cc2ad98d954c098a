/// `/people`: the people that this account manages, with their results of the year.
struct PeoplePage: Page {
    var year: String
    var years: [YearLink]
    var search: String
    /// What the search finds.
    var searchLabel = "姓名、拼音、首字母或完整证件号码"
    /// Uses POST, because a document number must not appear in an address. The answer is a redirect.
    var searchAction = "/people/search"
    /// The hidden values of the search: year, filter.
    var kept: [HiddenField] = []
    /// 全部, 未达标, 已达标, 未激活.
    var filters: [FilterLink]
    /// 姓名, one for each subject, 合计, 年度, 账号, in this order.
    var columns: [ColumnHead]
    var rows: [PersonRow]
    var pager: Pager?
    /// 2026 年的名单正在汇总，已处理 12,000 人，现在的人数还不完整。
    var note: String?
    var empty: EmptyNote?
    var exportHref: String?
    /// 导出当前筛选的 15 人
    var exportNote: String?
    var slipsAction = "/activation-slips"
    var formKey: String

    var title: String { "人员" }
}
