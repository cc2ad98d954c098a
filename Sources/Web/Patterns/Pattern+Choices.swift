import Markup

extension Pattern {
    /// Boxes to choose from.
    static let choices = [
        Pattern(
            name: "ChoiceField",
            use: "单选、多选、下拉",
            examples: """
                <div class="card-x">\(field("pattern-radio").radio)\(field("pattern-boxes").boxes)\
                \(field("pattern-select").select)</div>
                """
        ),
        Pattern(
            name: "CheckField",
            use: "需要勾选的声明",
            examples: """
                <div class="card-x">\(CheckField(
                    name: "pattern-check", label: "以上内容真实，如有虚假，愿按规定承担责任。", problem: "请先勾选。"
                ))</div>
                """
        ),
    ]

    private static func field(_ name: String) -> ChoiceField {
        ChoiceField(
            name: name,
            label: "专利类型",
            choices: [
                Choice(value: "invention", label: "发明专利", note: "每项 30 学时", isChosen: true),
                Choice(value: "utility", label: "实用新型专利", note: "每项 20 学时"),
            ]
        )
    }
}
