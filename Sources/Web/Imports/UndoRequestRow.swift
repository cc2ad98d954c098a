import Markup

/// Another person's request to undo an import, which waits for the user's decision.
struct UndoRequestRow: Sendable {
    var fileName: String
    /// `/imports/{id}/undo`
    var href: String
    /// 洪州学院 · 李文静 · 2026年11月20日 10:12
    var who: String
    var reason: String
}

extension UndoRequestRow: Piece {
    var html: HTML {
        """
        <li><div><p class="todo-title"><span>\(fileName)</span><span class="soft">\(who)</span></p>\
        <p class="todo-reason">\(reason)</p></div>\(Link(text: "查看并决定", href: href).button())</li>

        """
    }
}
