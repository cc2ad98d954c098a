import Markup

/// A file to look at: a document in a frame, or a picture that can be turned.
struct ReviewEvidence: Sendable {
    enum Kind: Sendable {
        case document, picture
    }

    var id: String
    /// 会议通知.pdf
    var name: String
    /// PDF · 1.2 MB
    var facts: String
    var kind: Kind
    /// `/evidence/{id}`
    var href: String
    /// Whether it is unfolded when the page opens. A browser loads the others when they are unfolded.
    var isOpen = false

    private var preview: String { "\(href)/preview" }
}

extension ReviewEvidence: Piece {
    var html: HTML {
        """
        <details class="fold proof"\(flag: "open", isOpen)><summary><span class="proof-name">\(name)</span> \
        <span class="soft small-text">\(facts)</span></summary>
        <p class="proof-tools small-text"><a href="\(href)">下载<span class="visually-hidden"> \(name)</span></a>\
        <a href="\(preview)" target="_blank" rel="noopener">在新窗口打开<span class="visually-hidden"> \(name)</span></a>\
        \(if: kind == .picture, turning)</p>
        \(view)
        </details>

        """
    }

    private var turning: HTML {
        "<button type=\"button\" class=\"btn btn-link\" hidden data-turn=\"proof-\(id)\">旋转 90°</button>"
    }

    private var view: HTML {
        switch kind {
        case .document:
            "<iframe class=\"document\" src=\"\(preview)#view=FitH&amp;navpanes=0\" title=\"佐证材料：\(name)\" loading=\"lazy\"></iframe>"
        case .picture:
            "<div class=\"picture\" id=\"proof-\(id)\"><img src=\"\(preview)\" alt=\"佐证材料：\(name)\" loading=\"lazy\"></div>"
        }
    }
}
