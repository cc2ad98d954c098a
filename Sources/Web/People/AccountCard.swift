import Mustache

/// The state of a person's account, and the clerk's options.
struct AccountCard: MustacheParent, Sendable {
    /// 未激活, 已激活, 已锁定
    var chip: StatusChip
    /// 还没有激活账号。打印激活单交给本人，本人凭一次性激活码设置密码。
    var text: String
    /// `/activation-slips`; `nil` if no slip can be issued.
    var slipAction: String?
    var slipLabel = "打印激活单"
    var personID: String
    var formKey: String

    func child(named name: String) -> Any? {
        switch name {
        case "chip": chip
        case "text": text
        case "slipAction": given(slipAction)
        case "slipLabel": slipLabel
        case "personID": personID
        case "formKey": formKey
        default: nil
        }
    }
}
