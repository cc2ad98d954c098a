import Mustache

/// One declaration among those to be recognised together.
struct RecognitionRow: MustacheParent, Sendable {
    var id: String
    /// Increases with every change, so that no changed record is recognised unseen.
    var version: String
    var person: String
    var title: String
    var kind: String
    var claimed: String
    var expected: String
    /// Why fewer hours count than are claimed, or what to look at.
    var note: String?

    func child(named name: String) -> Any? {
        switch name {
        case "id": id
        case "version": version
        case "person": person
        case "title": title
        case "kind": kind
        case "claimed": claimed
        case "expected": expected
        case "note": given(note)
        default: nil
        }
    }
}

/// A ticked declaration that is not recognised.
struct SkippedRow: MustacheParent, Sendable {
    var person: String
    var title: String
    /// 本人申报，须由单位其他经办人审核。
    var reason: String

    func child(named name: String) -> Any? {
        switch name {
        case "person": person
        case "title": title
        case "reason": reason
        default: nil
        }
    }
}
