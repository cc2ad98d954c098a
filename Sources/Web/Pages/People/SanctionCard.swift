import Mustache

/// Emptying a year for false material, or lifting that; only an HR authority sees it.
struct SanctionCard: MustacheParent, Sendable {
    /// What is in force, or what the button would do.
    var text: String
    /// `/people/{id}/years/{year}/sanction`; nil while one is in force.
    var imposeAction: String?
    /// `/people/{id}/years/{year}/sanction/removal`; nil while none is in force.
    var liftAction: String?
    var reason: TextArea
    /// Whether the form stands open: it came back with a problem.
    var isOpen = false

    func child(named name: String) -> Any? {
        switch name {
        case "text": text
        case "imposeAction": given(imposeAction)
        case "liftAction": given(liftAction)
        case "reason": reason
        case "isOpen": isOpen
        default: nil
        }
    }
}
