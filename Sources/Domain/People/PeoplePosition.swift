/// The place in a long list at which a page begins.
///
/// The place is a person and not a number, so that a late page costs no more than the first one, and nobody is shown
/// twice or left out when people before it come or go.
public enum PeoplePosition: Hashable, Sendable {
    case first
    /// The page that follows this person.
    case after(PersonID)
    /// The page that ends before this person.
    case before(PersonID)
}
