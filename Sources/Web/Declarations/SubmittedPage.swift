import Mustache

/// The receipt of a submitted declaration: its reference, who decides, and the next steps.
struct SubmittedPage: TemplatePage {
    static let template = "declarations/submitted"

    /// SB-2026-000041
    var reference: String
    var name: String
    /// 洪州学院 人事处
    var decider: String
    /// The next steps, one sentence in each line.
    var next: [String]
    var recordHref: String
    var yearHref: String
    var anotherHref: String

    var title: String { "申报已提交" }

    func child(named key: String) -> Any? {
        switch key {
        case "reference": reference
        case "name": name
        case "decider": decider
        case "next": next
        case "recordHref": recordHref
        case "yearHref": yearHref
        case "anotherHref": anotherHref
        default: nil
        }
    }
}
