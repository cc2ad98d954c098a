/// Why a record counts less than it was assessed at, or nothing. The first that applies is the one given.
public enum Reason: String, CaseIterable, Sendable {
    case notRecognised = "not-recognised"
    case sanctioned
    case sourceNotAccepted = "source-not-accepted"
    case notPassed = "not-passed"
    case duplicateContent = "duplicate-content"
    case annualCap = "annual-cap"
}
