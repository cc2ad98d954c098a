/// What somebody signs in with: a person's own, an official's, or both.
public struct Account: Hashable, Sendable {
    public enum State: String, CaseIterable, Sendable {
        /// Made, but nobody has chosen a password yet.
        case invited
        case active
    }

    public let id: AccountID
    /// The professional behind it, if there is one.
    public let person: PersonID?
    /// The name that others see in histories.
    public let name: String
    public let state: State

    public init(id: AccountID, person: PersonID?, name: String, state: State) {
        self.id = id
        self.person = person
        self.name = name
        self.state = state
    }
}
