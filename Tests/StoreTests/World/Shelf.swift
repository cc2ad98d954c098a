import Domain
import Foundation
import SQLDatabase
import SQLiteDriver
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// A migrated database with one college, two of its professionals, and the accounts of two clerks.
struct Shelf: Sendable {
    let pool: any SQLPool
    let now: Instant
    let ada: Person
    let ben: Person
    let lin: Actor
    let guo: Actor
    let college: Organisation

    init(_ given: (any SQLPool)? = nil) async throws {
        let pool: any SQLPool
        if let given {
            pool = given
            try await Schema.migrator.migrate(given, at: 0)
        } else {
            pool = try await MigratedDatabase.copy()
        }
        let now = Instant(milliseconds: 1_795_000_000_000)
        let region = try #require(RegionCode("360102"))
        let college = Organisation(
            id: OrganisationID(stored: "college"),
            name: "洪州示范学院",
            kind: .employer,
            creditCode: nil,
            region: region
        )
        let ada = Person(
            id: PersonID(stored: "ada"),
            name: "安甲",
            document: Self.document("1"),
            series: "general",
            employer: college.id
        )
        let ben = Person(
            id: PersonID(stored: "ben"),
            name: "本乙",
            document: Self.document("2"),
            series: "health",
            employer: college.id
        )
        let clerks = ["lin", "guo"].map { name in
            Actor(
                account: AccountID(stored: name),
                name: name,
                person: nil,
                office: Office(id: OfficeID(stored: "office-\(name)"), role: .employerClerk, organisation: college.id)
            )
        }
        (self.pool, self.now, self.college) = (pool, now, college)
        (self.ada, self.ben) = (ada, ben)
        (lin, guo) = (clerks[0], clerks[1])
        try await pool.write { tx in
            try Regions.put([region], of: .shipped, in: tx)
            try Organisations.add(college, at: now, in: tx)
            for person in [ada, ben] { try People.add(person, at: now, in: tx) }
            for clerk in clerks {
                let account = Account(id: clerk.account, person: nil, name: clerk.name, state: .active)
                try Accounts.add(account, login: clerk.name, passwordHash: "hash", at: now, in: tx)
                if let office = clerk.office { try Assignments.grant(office, to: clerk.account, at: now, in: tx) }
            }
        }
    }

    static func document(_ tail: String) -> DocumentNumber {
        DocumentNumber(stored: "DEMO-\(tail)", kind: .passport)
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
    ) async throws -> Value {
        try await pool.write(body)
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLReader) throws -> Value) async throws -> Value {
        try await pool.read(body)
    }

    /// Brings the lists of regions up to date.
    func fold() async throws {
        try await pool.write(holding: [Listing.hold]) { tx in
            while try Listing.fold(in: 2026, tx) {}
            while try Listing.fill(100, tx) {}
        }
    }

    /// Returns a page of the people in a scope and the number of all, from the tables that `ListPeople` would read.
    func list(_ scope: Scope, _ question: PeopleQuestion) async throws -> (people: [ListedPerson], count: Int) {
        if case .people(let organisation) = scope {
            return try await read { sql in
                (
                    try People.list(at: organisation, question, in: sql),
                    try People.count(at: organisation, question, in: sql)
                )
            }
        }
        try await fold()
        return try await read { sql in
            (
                try Listing.page(scope, question, in: sql).people,
                try Listing.count(scope, question, in: sql).number
            )
        }
    }

    func count(_ table: String) async throws -> Int {
        try await pool.read { try $0.count("SELECT count(*) FROM \(table)") }
    }
}
