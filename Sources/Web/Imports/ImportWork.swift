import Mustache

/// The progress of the work on an import, and its buttons.
struct ImportWork: MustacheParent, Sendable {
    /// 正在检查
    var stage: String
    /// 12,000 / 100,000 行; never empty, so that nothing on the page moves.
    var figures: String
    /// 大约还要 5 秒
    var left: String
    /// Per cent; `nil` while the total is not known.
    var percent: Int?
    /// The kind of work. When it changes, the script reloads the page.
    var phase: String
    /// The address that the script asks for the progress.
    var source: String
    /// A note that the user need not wait on this page.
    var note: String
    /// Whether the work has stopped. An account with the right can continue it.
    var hasFailed = false
    /// 从中断的地方继续，不会重复写入。
    var stoppedNote = ""
    var continueAction: String?
    /// `nil` if the import can no longer be cancelled.
    var cancelAction: String?

    func child(named name: String) -> Any? {
        switch name {
        case "stage": stage
        case "figures": figures
        case "left": left
        case "percent": given(percent)
        case "phase": phase
        case "source": source
        case "note": note
        case "hasFailed": hasFailed
        case "stoppedNote": stoppedNote
        case "hasActions": continueAction != nil || cancelAction != nil
        case "continueAction": given(continueAction)
        case "cancelAction": given(cancelAction)
        default: nil
        }
    }
}
