/// An account that signs in: a professional's own account, an official's account, or both.
public struct Account: Hashable, Sendable {
    public enum State: String, CaseIterable, Sendable {
        /// The account exists, but its holder has not chosen a password yet.
        case invited
        case active
    }

    public let id: AccountID
    /// The professional behind the account, or `nil`.
    public let person: PersonID?
    /// The name that histories show.
    public let name: String
    public let state: State

    /// Creates an account.
    public init(id: AccountID, person: PersonID?, name: String, state: State) {
        self.id = id
        self.person = person
        self.name = name
        self.state = state
    }
}
