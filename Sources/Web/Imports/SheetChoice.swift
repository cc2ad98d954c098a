import Markup

/// The choice of one sheet from a workbook.
struct SheetChoice: Sendable {
    /// `/imports/{id}/sheet`
    var action: String
    var field: ChoiceField
    var cancelAction: String
}

extension SheetChoice {
    func form(in frame: PageFrame) -> HTML {
        """
        <form class="card-x" method="post" action="\(action)">
        \(frame.token)
        \(field.radio)\
        <div class="actions"><button class="btn btn-primary">检查这个工作表</button></div>
        </form>
        \(frame.cancelForm("不导入这个文件", to: cancelAction))
        """
    }
}

extension PageFrame {
    /// The form that gives an import up, below the decision.
    func cancelForm(_ label: String, to action: String) -> HTML {
        """
        <form class="cancel-form" method="post" action="\(action)">
        \(token)
        <button class="btn btn-link">\(label)</button>
        </form>

        """
    }
}
