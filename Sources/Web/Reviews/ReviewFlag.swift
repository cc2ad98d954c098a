import Mustache

/// Something the reviewer should look at before deciding.
struct ReviewFlag: MustacheParent, Sendable {
    /// 时间重叠
    var label: String
    /// 与“数字经济培训”（8月30日至9月2日）有 2 天重叠。
    var text: String
    var link: Link?

    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "text": text
        case "link": given(link)
        default: nil
        }
    }
}

/// A file to look at. `warning` is set if another person has submitted the same file.
struct ReviewEvidence: MustacheParent, Sendable {
    var file: EvidenceFile
    var warning: String?

    func child(named name: String) -> Any? {
        switch name {
        case "warning": given(warning)
        default: file.child(named: name)
        }
    }
}
