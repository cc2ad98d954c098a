import Markup

/// One kind of sheet to import, as a link to its form.
struct ImportKindLink: Sendable {
    /// 集体学时名单
    var label: String
    /// 一次培训很多人参加：课程和学时只填一次。
    var note: String
    /// `/imports?kind=cohort`
    var href: String
    var isCurrent = false
}

extension ImportKindLink: Piece {
    var html: HTML {
        """
        <a class="kind" href="\(href)"\(if: isCurrent, " aria-current=\"true\"")>\
        <span class="kind-label">\(label)</span><span class="small-text soft">\(note)</span></a>

        """
    }
}
