import Markup

/// The form for the request.
struct UndoRequest: Sendable {
    var action: String
    var reason: TextArea
    /// Who must confirm the request.
    var note: String
}

extension UndoRequest {
    func form(in frame: PageFrame) -> HTML {
        """
        <form class="card-x" method="post" action="\(action)">
        \(frame.token)
        \(reason)\
        <p class="soft small-text">\(note)</p>
        <div class="actions"><button class="btn btn-danger">申请撤销</button></div>
        </form>

        """
    }
}
