/// What somebody wants to do, with what must be known to decide whether they may.
///
/// The questions stand in the files beside this one, by subject: `.recognise(scope, at: desk)`.
public struct Intention: Hashable, Sendable {
    /// The power that it takes.
    public let power: Power
    /// What must lie within the scope.
    public let matter: Matter
    /// What it decides about: nobody does so about their own.
    let stake: Stake
    /// Who has asked for it, where it takes a second person.
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

    /// The same as the second person: whoever has asked for it may not.
    /// - Parameter requester: nil where nobody else has to have asked.
    public func asked(by requester: AccountID?) -> Intention {
        Intention(power, matter, stake, requestedBy: requester)
    }
}

/// What an intention decides about, as far as it may be the asker's own.
enum Stake: Hashable, Sendable {
    case nothing
    /// A person's hours.
    case hours(of: PersonID)
    /// The hours of many, and whether the asker's are among them.
    case hoursOfMany(withOwn: Bool)
    /// The account behind a person.
    case accountOf(PersonID)
    case account(AccountID)

    /// Why the actor is the wrong one to decide, if they are.
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
