import Markup

extension Pattern {
    /// Boxes to type in.
    static let fields = [
        Pattern(
            name: "TextField",
            use: "一行文字、日期、数字",
            examples: """
                <div class="card-x">
                \(TextField(name: "pattern-title", label: "论文题目", hint: "与佐证材料一致。"))\
                \(TextField(name: "pattern-points", label: "积分", value: "9800", width: .short, unit: "分"))\
                \(TextField(
                    name: "pattern-day", label: "完成日期", value: "2027-01-05", problem: "不能晚于今天。", kind: .date,
                    width: .short
                ))</div>
                """
        ),
        Pattern(
            name: "TextArea",
            use: "几行文字",
            examples: """
                <div class="card-x">\(TextArea(name: "pattern-note", label: "说明", isOptional: true, maxLength: 200))</div>
                """
        ),
        Pattern(
            name: "TimeField",
            use: "学习时间：按学时，或按天数和分钟",
            examples: """
                <div class="card-x">\(TimeField(label: "学习时间", hint: "1 天为 8 学时。", days: "2", halfDays: ""))</div>
                """
        ),
        Pattern(
            name: "FileField",
            use: "附件",
            examples: """
                <div class="card-x">\(FileField(
                    name: "pattern-file", label: "佐证材料", hint: "PDF、JPG 或 PNG，每份不超过 10 MB。", accept: ".pdf,.jpg,.png",
                    takesSeveral: true
                ))</div>
                """
        ),
    ]
}
