import Mustache

/// One waiting declaration.
struct ReviewRow: MustacheParent, Sendable {
    var id: String
    var person: String
    /// 《…》
    var title: String
    var href: String
    /// 学术会议
    var kind: String
    /// 2 天 · 9月1日
    var facts: String
    var claimed: String
    /// The hours that would count if it were recognised now.
    var expected: String
    /// 3 天
    var waiting: String
    var isLate = false
    /// 时间重叠, 佐证相同
    var flags: [String] = []
    /// 本人申报: why it cannot be ticked.
    var refusal: String?

    func child(named name: String) -> Any? {
        switch name {
        case "id": id
        case "person": person
        case "title": title
        case "href": href
        case "kind": kind
        case "facts": facts
        case "claimed": claimed
        case "expected": expected
        case "waiting": waiting
        case "isLate": isLate
        case "flags": flags
        case "refusal": given(refusal)
        case "choiceLabel": "选择\(person)的《\(title)》"
        default: nil
        }
    }
}
