import Markup

/// `/patterns`: every part that pages share, as it looks and with its name in the code.
struct PatternsPage: Page {
    var title: String { "页面部件" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head"><h1>页面部件</h1><p class="lead">各页面共用的部件。新页面由这些部件组成，名称与源代码一致。</p></div>
        \(each: Pattern.all)
        """
    }
}

/// One part, its name in the code, and examples of it.
struct Pattern: Piece {
    /// The name of the type: `StatusChip`.
    var name: String
    /// What it is for.
    var use: String
    var examples: HTML

    var html: HTML {
        """
        <section class="pattern"><div class="section-head"><h2 id="\(name)">\(name)</h2><p class="soft">\(use)</p></div>
        \(examples)</section>

        """
    }

    static let all: [Pattern] = messages + figures + lists + fields + choices
}
