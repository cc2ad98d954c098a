import Markup

/// The reviewer's reason for returning a declaration.
struct ReturnedNotice: Sendable {
    var reason: String
    /// 洪州学院 人事处 · 2026年11月18日
    var signature: String
}

extension ReturnedNotice: Piece {
    var html: HTML {
        """
        <div class="notice notice-bad"><h2>已退回，请修改</h2><p>\(reason)</p>\
        <p class="small-text soft">\(signature)</p></div>

        """
    }
}
