import Mustache

/// The button that prints the activation slips of the people that an import has added.
struct SlipOffer: MustacheParent, Sendable {
    /// `/activation-slips`
    var action: String
    var batchID: String
    /// 打印 31 人的激活单
    var label: String

    func child(named name: String) -> Any? {
        switch name {
        case "action": action
        case "batchID": batchID
        case "label": label
        default: nil
        }
    }
}
