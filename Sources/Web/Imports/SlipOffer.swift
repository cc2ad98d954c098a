import Markup

/// The button that prints the activation slips of the people that an import has added.
struct SlipOffer: Sendable {
    /// `/activation-slips`
    var action: String
    var batchID: String
    /// 打印 31 人的激活单
    var label: String
}

extension SlipOffer {
    func form(in frame: PageFrame, key: String) -> HTML {
        """
        <form method="post" action="\(action)" data-repeatable>
        \(frame.token)
        \(HiddenField(name: "form_key", value: key))
        \(HiddenField(name: "batch", value: batchID))
        <button class="btn btn-primary">\(label)</button>
        </form>

        """
    }
}
