import Markup

/// The state of a person's account, and the clerk's options.
struct AccountCard: Sendable {
    /// 未激活, 已激活, 已锁定
    var chip: StatusChip
    /// 还没有激活账号。打印激活单交给本人，本人凭一次性激活码设置密码。
    var text: String
    /// `/activation-slips`; `nil` if no slip can be issued.
    var slipAction: String?
    var slipLabel = "打印激活单"
    var personID: String
    var formKey: String

    func html(in frame: PageFrame) -> HTML {
        """
        <section class="card-x after-card no-print">
        <div class="card-head"><h2>账号</h2>\(chip)</div>
        <p>\(text)</p>
        \(given: slipAction, { slipForm($0, frame) })</section>

        """
    }

    private func slipForm(_ action: String, _ frame: PageFrame) -> HTML {
        """
        <form class="slip-form" method="post" action="\(action)" data-repeatable>
        \(frame.token)
        \(HiddenField(name: "form_key", value: formKey))
        \(HiddenField(name: "person", value: personID))
        <button class="btn btn-outline-primary">\(slipLabel)</button>
        </form>

        """
    }
}
