public import Domain
public import SQLDatabase
public import Store

extension Actor {
    /// An account with what it has been assigned.
    public init(account id: AccountID, in sql: any SQLReader) throws {
        guard let account = try Accounts.find(id, in: sql)?.account else { throw StoreFailure.missing("account") }
        self.init(
            account: id,
            name: account.name,
            person: account.person,
            assignments: try Accounts.assignments(of: id, in: sql)
        )
    }
}

extension Intention {
    /// What looking after a person's account is: more than a clerk may where it is an official's.
    public static func managing(_ known: KnownPerson, in sql: any SQLReader) throws -> Intention {
        let account = try Accounts.find(of: known.person.id, in: sql)?.account.id
        let offices = try account.map { try Accounts.assignments(of: $0, in: sql) } ?? []
        return offices.isEmpty ? .managePerson(known.scope) : .manageOfficial(known.scope)
    }
}
