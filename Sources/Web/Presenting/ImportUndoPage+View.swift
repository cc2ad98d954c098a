import Domain
import Workflows

extension ImportUndoPage {
    init(_ view: SeeImportUndo.View, reason: String, problems: FormProblems) {
        self.init(fileName: view.batch.fileName, back: Link(text: "返回", href: "/imports/\(view.batch.id)"))
    }
}
