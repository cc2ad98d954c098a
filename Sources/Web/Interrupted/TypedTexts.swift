/// The Chinese names of what people type into the site's forms.
enum TypedTexts {
    private static let labels = [
        "title": "名称", "started": "开始日期", "completed": "完成日期", "note": "说明", "content": "同一成果的名称",
        "reason": "原因", "return_reason": "退回原因", "rejection_reason": "不通过的原因", "year": "年度", "hours": "学时",
        "place": "地点", "first_day": "开始日期", "last_day": "结束日期", "purpose": "用途", "search": "查找", "teacher": "授课人",
        "reversal_reason": "撤销原因", "name": "名称", "login": "账号名",
    ]

    /// The typed texts with their names. Several values of one name were ticked in a list.
    static func facts(_ body: FormBody) -> [Fact] {
        let names = Set(body.pairs.map(\.name))
        let typed = names.compactMap { name in
            labels[name].flatMap { label in body[name].map { Fact(label: label, value: $0) } }
        }.filter { !$0.value.isEmpty }.sorted { $0.label < $1.label }
        let ticked = names.map { body.values(for: $0).count }.max() ?? 0
        return typed + (ticked > 1 ? [Fact(label: "所选", value: "\(ticked) 项")] : [])
    }
}
