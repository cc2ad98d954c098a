/// The Chinese names of what people type into the site's forms, and of what the forms do.
enum ResumedFormWords {
    private static let labels = [
        "title": "名称", "started": "开始日期", "completed": "完成日期", "note": "说明", "content": "同一成果的名称",
        "reason": "原因", "return_reason": "退回原因", "rejection_reason": "不通过的原因", "year": "年度", "hours": "学时",
        "place": "地点", "first_day": "第一天", "last_day": "最后一天", "purpose": "用途", "search": "查找", "teacher": "授课人",
        "reversal_reason": "撤销原因",
    ]

    private static let acts = [
        "recognition": "认定", "return": "退回修改", "rejection": "审核不通过", "reversal": "申请撤销", "confirmation": "同意撤销",
        "refusal": "不同意撤销", "submission": "提交申报", "withdrawal": "撤回", "removal": "删除", "sanction": "取消年度学时",
        "certificate": "出具证书", "trainings": "登记培训", "commitment": "确认导入", "cancellation": "取消导入",
        "approval": "整批认定", "undo": "申请整批撤销", "exports": "导出", "facts": "登记情况", "search": "查找",
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

    /// What a form does, by the last part of its address.
    static func act(_ path: String) -> String {
        path.split(separator: "/").last.flatMap { acts[String($0)] } ?? "提交"
    }
}
