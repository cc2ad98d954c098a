import Mustache

/// `/imports/{id}/undo`: what taking a batch back would touch, and the two steps to it.
struct ImportUndoPage: Page {
    static let template = "imports/undo"

    var fileName: String
    var back: Link

    var title: String { "撤销导入：\(fileName)" }

    func child(named name: String) -> Any? {
        switch name {
        case "fileName": fileName
        case "back": back
        default: nil
        }
    }
}
