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
        let held = try Assignments.held(by: id, in: sql)
        let inOrder = held.filter { $0.id == chosen } + held.filter { $0.id != chosen }
        self = actor.acting(in: inOrder.first { ground.access.decide(actor.acting(in: $0), intention) == .allowed })
    }
}

extension Intention {
    /// Returns the intention to manage a person's account. The account of an official needs more power than a clerk
    /// has.
    public static func managing(_ known: KnownPerson, in sql: any SQLReader) throws -> Intention {
        let account = try Accounts.find(of: known.person.id, in: sql)?.account.id
        let offices = try account.map { try Assignments.held(by: $0, in: sql) } ?? []
        return offices.isEmpty ? .managePerson(known.scope) : .manageOfficial(known.scope)
    }
}
