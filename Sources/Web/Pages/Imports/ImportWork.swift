import Mustache

/// How far the work on an import is, and what can be done about it.
struct ImportWork: MustacheParent, Sendable {
    /// 正在检查
    var stage: String
    /// 12,000 / 100,000 行; never empty, so that nothing on the page moves.
    var figures: String
    /// 大约还要 5 秒
    var left: String
    /// Of a hundred; nil while the whole is not known.
    var percent: Int?
    /// Which work it is: when it changes, the page is asked for again.
    var phase: String
    /// Where the script asks how far it is.
    var source: String
    /// Why one need not wait here.
    var note: String
    /// The work has come to a stop; whoever may, has it go on.
    var hasFailed = false
    /// 从中断的地方继续，不会重复写入。
    var stoppedNote = ""
    var continueAction: String?
    /// nil once it cannot be dropped any more.
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
