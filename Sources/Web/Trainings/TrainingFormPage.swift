import Mustache

/// `/trainings/new`: the form to register a training.
struct TrainingFormPage: TemplatePage {
    static let template = "trainings/new"

    var back = Link(text: "培训登记", href: "/trainings")
    var formKey: String
    var action = "/trainings"
    /// 课程名称, 年度, 科目类型, 学时类型, 每人学时, 第一天, 最后一天, 地点, in the order of the page.
    var fields: [FormField]

    var title: String { "登记培训" }

    func child(named name: String) -> Any? {
        switch name {
        case "back": back
        case "formKey": formKey
        case "action": action
        case "fields": fields
        default: nil
        }
    }
}
