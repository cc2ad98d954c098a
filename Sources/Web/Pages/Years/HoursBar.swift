import Mustache

/// How far one subject, or the whole year, has come.
struct HoursBar: MustacheParent, Sendable {
    /// 公需科目, 专业科目, 合计.
    var label: String
    /// Counted hours, written out: 26, 22.2.
    var counted: String
    /// What the year asks for; nil where it asks for nothing.
    var required: String?
    var isMet: Bool
    /// Length of the bar, 0–100.
    var percent: Int
    /// Length with everything that still waits for a decision, 0–100; not less than `percent`.
    var pendingPercent: Int
    /// 还差 4 学时; nil when met.
    var missing: String?

    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "counted": counted
        case "required": given(required)
        case "isMet": isMet
        case "percent": min(max(percent, 0), 100)
        case "pendingPercent": min(max(pendingPercent, percent, 0), 100)
        case "missing": given(missing)
        case "spoken": spoken
        default: nil
        }
    }

    private var spoken: String {
        guard let required else { return "\(label)已计入 \(counted) 学时" }
        return "\(label)已计入 \(counted) 学时，要求 \(required) 学时"
    }
}
