/// Why a record counts less than assessed, or not at all. The first reason that applies is given; of several caps, the
/// one that cuts most.
public enum Reason: String, CaseIterable, Sendable {
    case notRecognised = "not-recognised"
    case sanctioned
    case sourceNotAccepted = "source-not-accepted"
    case notPassed = "not-passed"
    case duplicateContent = "duplicate-content"
    case itemCap = "item-cap"
    case occasionCap = "occasion-cap"
    case dayCap = "day-cap"
    case annualCap = "annual-cap"
    case cycleCap = "cycle-cap"

    init(_ window: Cap.Window) {
        switch window {
        case .item: self = .itemCap
        case .occasion: self = .occasionCap
        case .day: self = .dayCap
        case .year: self = .annualCap
        case .cycle: self = .cycleCap
        }
    }

    /// Whether the reason is a full cap.
    public var isCap: Bool {
        switch self {
        case .itemCap, .occasionCap, .dayCap, .annualCap, .cycleCap: true
        default: false
        }
    }
}
