/// An action that an actor wants to do, with the facts that `Access` needs to decide about it.
///
/// The actions are in the other files of this folder, one file for each subject. An example is `.recognise(scope, at:
/// desk)`.
public struct Intention: Hashable, Sendable {
    /// The power that the action needs.
    public let power: Power
    /// The matter that must lie within the actor's scope.
    public let matter: Matter
    /// The hours or the account that the action decides about. They must not be the actor's own.
    let stake: Stake
    /// The account that requested the action, if a second person must confirm it.
    let requestedBy: AccountID?

    init(_ power: Power, _ matter: Matter, _ stake: Stake = .nothing) {
        self.init(power, matter, stake, requestedBy: nil)
    }

    private init(_ power: Power, _ matter: Matter, _ stake: Stake, requestedBy: AccountID?) {
        self.power = power
        self.matter = matter
        self.stake = stake
        self.requestedBy = requestedBy
    }

    /// Returns the intention as the second person's. The account that asked may not carry it out.
    /// - Parameter requester: The account that asked, or `nil` if no other account has to ask first.
    public func asked(by requester: AccountID?) -> Intention {
        Intention(power, matter, stake, requestedBy: requester)
    }
}

/// The hours or the account that an intention decides about.
enum Stake: Hashable, Sendable {
    case nothing
    /// A person's hours.
    case hours(of: PersonID)
    /// The hours of many people. `withOwn` tells whether the actor's hours are among them.
    case hoursOfMany(withOwn: Bool)
    /// The account behind a person.
    case accountOf(PersonID)
    case account(AccountID)

    /// Returns why the actor may not decide, or `nil` if it may.
    func refusal(for actor: Actor) -> Refusal? {
        switch self {
        case .nothing: nil
        case .hours(let person): person == actor.person ? .ownDeclaration : nil
        case .hoursOfMany(let withOwn): withOwn ? .ownDeclaration : nil
        case .accountOf(let person): person == actor.person ? .ownAccount : nil
        case .account(let account): account == actor.account ? .ownAccount : nil
        }
    }
}
