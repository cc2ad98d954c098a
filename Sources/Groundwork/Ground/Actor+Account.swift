public import Domain
public import SQLDatabase
import Store

extension Actor {
    /// An account that goes on with what it has begun, in the office in which it did. Where that has ended, or was not
    /// kept yet, it is another one that it may go on in, or none.
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
    /// What looking after a person's account is: more than a clerk may where it is an official's.
    public static func managing(_ known: KnownPerson, in sql: any SQLReader) throws -> Intention {
        let account = try Accounts.find(of: known.person.id, in: sql)?.account.id
        let offices = try account.map { try Assignments.held(by: $0, in: sql) } ?? []
        return offices.isEmpty ? .managePerson(known.scope) : .manageOfficial(known.scope)
    }
}
