import Markup

/// The progress of the work on an import, and its buttons.
struct ImportWork: Sendable {
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
}

extension ImportWork {
    func card(in frame: PageFrame) -> HTML {
        """
        <section class="card-x import-work" data-progress="\(source)" data-phase="\(phase)"\
        \(flag: "data-failed", hasFailed) aria-labelledby="work-stage">
        \(hasFailed ? stopped : running)\(actions(in: frame))</section>

        """
    }

    private var running: HTML {
        """
        <h2 id="work-stage"><span role="status" data-progress-text="stage">\(stage)</span></h2>
        <progress class="work-bar" max="100"\(attribute: "value", percent.map(String.init)) aria-label="进度"></progress>
        <p class="work-line"><b data-progress-text="figures">\(figures)</b>\
        <span class="soft" data-progress-text="left">\(left)</span></p>
        <p class="soft small-text">\(note)</p>

        """
    }

    private var stopped: HTML {
        """
        <h2 id="work-stage">中断了</h2>
        <p>已经完成的部分都在（\(figures)）。\(stoppedNote)</p>

        """
    }

    private func actions(in frame: PageFrame) -> HTML {
        guard continueAction != nil || cancelAction != nil else { return .nothing }
        return """
            <div class="actions">
            \(given: continueAction, { frame.button("从中断的地方继续", to: $0, "btn-primary") })\
            \(given: cancelAction, { frame.button("取消导入", to: $0, "btn-outline-primary") })</div>

            """
    }
}

extension PageFrame {
    /// A form that has one button and no fields.
    fileprivate func button(_ label: String, to action: String, _ style: String) -> HTML {
        """
        <form method="post" action="\(action)">
        \(token)
        <button class="btn \(style)">\(label)</button>
        </form>

        """
    }
}
