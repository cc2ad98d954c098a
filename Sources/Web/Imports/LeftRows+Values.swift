import Domain
import Imports

extension LeftRows {
    /// Returns `nil` if the batch was not recognised as a whole, or nothing is left.
    init?(_ view: SeeImport.Details) {
        guard !view.left.isEmpty else { return nil }
        self.init(
            rows: view.left.map(LeftRow.init),
            more: view.waiting.number > view.left.count
                ? "先列出前 \(view.left.count) 条，共 \(view.waiting.records)" : nil,
            review: view.toApprove != 0 ? Link(text: "逐条审核", href: "/reviews") : nil
        )
    }
}

extension LeftRow {
    fileprivate init(_ left: LeftRecord) {
        self.init(
            person: left.name,
            title: left.title,
            year: String(left.year),
            reason: left.reason.words(year: left.year)
        )
    }
}

extension LeftRecord.Reason {
    fileprivate func words(year: Int) -> String {
        switch self {
        case .own: "是认定人本人的学时，须由另一位经办人或上级人社部门审核。"
        case .closed: "\(year) 年度已经关闭，不再办理认定。"
        case .notAssessable: "按认定规则不能直接算出学时，请逐条审核。"
        }
    }
}
