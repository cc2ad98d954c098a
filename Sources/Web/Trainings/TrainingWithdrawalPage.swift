import Mustache

/// `/trainings/{id}/withdrawal`: withdraws a training, with a reason.
struct TrainingWithdrawalPage: TemplatePage {
    static let template = "trainings/withdrawal"

    var courseTitle: String
    var back = Link(text: "培训登记", href: "/trainings")
    var facts: [Fact]
    /// Why it was withdrawn already. If set, there is no form.
    var withdrawn: String?
    var reason: TextArea
    /// `/trainings/{id}/withdrawal`
    var action: String

    var title: String { "撤回培训登记" }

    func child(named name: String) -> Any? {
        switch name {
        case "courseTitle": courseTitle
        case "back": back
        case "facts": facts
        case "withdrawn": given(withdrawn)
        case "isOpen": withdrawn == nil
        case "reason": reason
        case "action": action
        default: nil
        }
    }
}
