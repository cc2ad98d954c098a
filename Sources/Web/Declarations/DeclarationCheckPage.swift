import Mustache

/// `/declarations/{id}/check`: all answers, the hours that they would count, and the button to submit.
struct DeclarationCheckPage: TemplatePage {
    static let template = "declarations/check"

    var kind: String
    var back: Link
    var answers: [Answer]
    var evidence: [EvidenceFile]
    /// The form at its evidence field, where the files can be changed.
    var evidenceChangeHref: String
    var preview: CountPreview
    /// Warnings, one sentence each: no evidence yet, nothing will count, overlapping dates.
    var warnings: [String] = []
    /// 提交后由 洪州学院 人事处 认定。
    var decider: String
    /// The promise that the person makes before submitting.
    var promise: String
    /// `/declarations/{id}/submission`
    var action: String
    var editHref: String
    /// The version of the record that is shown.
    var version = ""
    var problems = FormProblems()

    var title: String { "核对并提交" }

    func child(named name: String) -> Any? {
        switch name {
        case "version": version
        case "kind": kind
        case "back": back
        case "answers": answers
        case "evidence": evidence
        case "evidenceChangeHref": evidenceChangeHref
        case "preview": preview
        case "warnings": warnings
        case "decider": decider
        case "action": action
        case "editHref": editHref
        case "statement":
            CheckField(
                name: "statement",
                label: promise,
                problem: problems.message(for: "statement")
            )
        default: nil
        }
    }
}

/// One answer, and where to change it.
struct Answer: MustacheParent, Sendable {
    var label: String
    var value: String
    /// The form, at this field: `/declarations/41/edit#title`
    var changeHref: String

    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "value": value
        case "changeHref": changeHref
        default: nil
        }
    }
}

/// The hours that a declaration would count if it were recognised now.
struct CountPreview: MustacheParent, Sendable {
    /// 10
    var hours: String
    /// The calculation and the article in one sentence.
    var sentence: String
    /// The changes of the year's hours, one for each subject.
    var changes: [HoursChange]
    /// 认定后本年度即达标。 or the hours that would still be missing.
    var afterwards: String?
    var countsNothing = false

    func child(named name: String) -> Any? {
        switch name {
        case "hours": hours
        case "sentence": sentence
        case "changes": changes
        case "afterwards": given(afterwards)
        case "countsNothing": countsNothing
        default: nil
        }
    }
}

/// A subject's counted hours before and after.
struct HoursChange: MustacheParent, Sendable {
    var label: String
    var before: String
    var after: String
    var required: String?

    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "before": before
        case "after": after
        case "required": given(required)
        default: nil
        }
    }
}
