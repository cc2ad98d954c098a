import Mustache

/// Why a whole file could not be read, and what to do.
struct ImportFault: MustacheParent, Sendable {
    /// 没有找到表头
    var heading: String
    var text: String
    var advice: [String]

    func child(named name: String) -> Any? {
        switch name {
        case "heading": heading
        case "text": text
        case "advice": advice
        default: nil
        }
    }
}
