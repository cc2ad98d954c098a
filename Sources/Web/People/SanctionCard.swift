import Mustache

/// Cancels a year's hours because of false material, or restores them. Only an HR authority sees it.
struct SanctionCard: MustacheParent, Sendable {
    /// The sanction in force, or the effect of the button.
    var text: String
    /// `/people/{id}/years/{year}/sanction`; `nil` while a sanction is in force.
    var imposeAction: String?
    /// `/people/{id}/years/{year}/sanction/removal`; `nil` while no sanction is in force.
    var liftAction: String?
    var reason: TextArea
    /// Whether the form is open, because it came back with a problem.
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
