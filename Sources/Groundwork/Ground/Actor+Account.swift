public import Domain
public import SQLDatabase
import Store

extension Actor {
    /// Creates the actor that continues its own work. It acts in the office in which it started. If that office has
    /// ended or was not stored, it acts in another of its offices that may do the work, or in none.
    public init(
        account id: AccountID,
        actingIn chosen: OfficeID?,
        for intention: Intention,
        on ground: Ground,
        in sql: any SQLReader
    ) throws {
        guard let account = try Accounts.find(id, in: sql)?.account else { throw LookupFailure.missing("account") }
        let actor = Actor(account: id, name: account.name, person: account.person, office: nil)
        let held = try Assignments.usable(by: id, at: ground.now(), in: sql).map(\.office)
        let inOrder = held.filter { $0.id == chosen } + held.filter { $0.id != chosen }
        self = actor.acting(in: inOrder.first { ground.access.decide(actor.acting(in: $0), intention) == .allowed })
    }
}

extension Intention {
    /// Returns the intention to manage a person's account. The account of an official needs more power than a clerk
    /// has.
    public static func managing(_ known: KnownPerson, in sql: any SQLReader) throws -> Intention {
        try managing(known, Accounts.find(of: known.person.id, in: sql)?.account, in: sql)
    }

    /// Returns the intention to manage a person's account.
    /// - Parameter account: The person's account, or `nil` if there is none.
    public static func managing(
        _ known: KnownPerson,
        _ account: Account?,
        in sql: any SQLReader
    ) throws -> Intention {
        let holders = try Assignments.holders(among: [account].compactMap { $0?.id }, in: sql)
        return managing(known, isOfficial: !holders.isEmpty)
    }

    /// Returns the intention to manage a person's account.
    /// - Parameter isOfficial: Whether the account holds an office.
    public static func managing(_ known: KnownPerson, isOfficial: Bool) -> Intention {
        isOfficial ? .manageOfficial(known.scope) : .managePerson(known.scope)
    }
}
