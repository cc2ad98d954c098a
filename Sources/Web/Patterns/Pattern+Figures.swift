import Markup

extension Pattern {
    /// Figures and facts.
    static let figures = [
        Pattern(
            name: "HoursBar",
            use: "学时进度：已计入、待认定、要求",
            examples: """
                <div class="card-x bars">
                \(each: [
                    HoursBar(
                        label: "科目一", counted: "26", required: "30", isMet: false, percent: 86, pendingPercent: 100,
                        missing: "还差 4"
                    ),
                    HoursBar(
                        label: "科目二", counted: "82.5", required: "60", isMet: true, percent: 100, pendingPercent: 100
                    ),
                    HoursBar(label: "科目三", counted: "6", isMet: true, percent: 0, pendingPercent: 0),
                ])</div>
                """
        ),
        Pattern(
            name: "Fact",
            use: "事实：名称和内容",
            examples: """
                <div class="card-x">\([
                    Fact(label: "完成日期", value: "2026年3月5日"), Fact(label: "证件号码", value: "360199********0017"),
                    Fact(label: "工作单位", value: "示范市城市更新与既有市政管网健康监测联合研究中心（筹）"),
                ].html)</div>
                """
        ),
        Pattern(
            name: "Step",
            use: "步骤：现在到哪一步",
            examples: [
                Step(number: 1, label: "选择文件", state: .done), Step(number: 2, label: "检查", state: .current),
                Step(number: 3, label: "确认", state: .ahead), Step(number: 4, label: "完成", state: .ahead),
            ].html
        ),
    ]
}
