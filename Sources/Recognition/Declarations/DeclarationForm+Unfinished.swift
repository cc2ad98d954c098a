import Domain
import Foundation
import Store

extension DeclarationForm {
    /// The most bytes of an unfinished declaration.
    static let mostBytes = 20_000

    /// The typed values as text, to save them before they make a record.
    func typedText() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(Typed(self)), as: UTF8.self)
    }

    /// Reads an unfinished declaration. Values that cannot be read are empty.
    init(_ saved: UnfinishedForm) {
        let typed = (try? JSONDecoder().decode(Typed.self, from: Data(saved.typed.utf8))) ?? Typed()
        self.init(
            id: saved.record,
            activity: saved.activity,
            title: typed.title,
            started: typed.started,
            completed: typed.completed,
            subject: typed.subject,
            facts: typed.facts,
            content: typed.content,
            isMakeup: typed.isMakeup,
            makeupYear: typed.makeupYear,
            makeupReason: typed.makeupReason,
            note: typed.note
        )
    }

    private struct Typed: Codable {
        var title = ""
        var started = ""
        var completed = ""
        var subject = ""
        var facts: [String: String] = [:]
        var content = ""
        var isMakeup = false
        var makeupYear = ""
        var makeupReason = ""
        var note = ""

        init() {}

        init(_ form: DeclarationForm) {
            title = form.title
            started = form.started
            completed = form.completed
            subject = form.subject
            facts = form.facts
            content = form.content
            isMakeup = form.isMakeup
            makeupYear = form.makeupYear
            makeupReason = form.makeupReason
            note = form.note
        }
    }
}
