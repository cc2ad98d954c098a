import Credentials
import Documents
import Domain
import Groundwork
import Imports
import Offices
import SQLDatabase
import Store
import Testing

extension World {
    /// Lets the clerks import their people with some hours and print the slips, and the people open their accounts.
    func populate() async throws -> [Inhabitant: Actor] {
        let college = Sheet([
            .of(.ada, hours: "30", subject: "公需科目"), .of(.ada, hours: "60", course: "专业进修班"),
            .of(.ben, hours: "20"), .of(.cleo, hours: "24"),
        ])
        try await bringIn(college, by: .lin)
        try await bringIn(Sheet([.of(.dora, hours: "12", course: "岗前培训")]), by: .shen)
        var actors: [Inhabitant: Actor] = [:]
        for who in Inhabitant.allCases { actors[who] = try await openAccount(of: who) }
        return actors
    }

    @discardableResult
    func bringIn(
        _ sheet: Sheet,
        by who: Official,
        _ mode: ImportBatch.Mode = .allOrNothing
    ) async throws -> BatchID {
        let batch = try await stage(sheet, by: official(who))
        try #require(try await commit(batch, by: official(who), mode) == .underWay)
        return batch
    }

    func openAccount(of who: Inhabitant) async throws -> Actor {
        let slip = try await slip(who)
        let opened = try await ActivateAccount(ground, hasher: hasher)(
            login: who.document.value,
            code: slip.code,
            password: who.password,
            again: who.password
        )
        guard case .activated = opened else { throw WorldFailure("\(who) could not open the account: \(opened)") }
        if who == .cleo { try await makeClerk(of: person(named: who.document), ground) }
        let outcome = try await SignIn(ground, hasher: hasher)(
            login: who.document.value,
            password: who.password,
            oldToken: nil
        )
        guard case .signedIn(_, _, let actor, _) = outcome else { throw WorldFailure("\(who) could not sign in") }
        return actor
    }

    private func makeClerk(of person: PersonID, _ ground: Ground) async throws {
        let office = try #require(Official.lin.office(ground.newID()))
        try await ground.pool.write { tx in
            let account = try #require(try Accounts.find(of: person, in: tx)).account.id
            try Assignments.grant(office, to: account, at: ground.now(), in: tx)
        }
    }
}

extension World {
    /// Gives an account the office of an official.
    /// - Returns: The account in this office.
    func grant(_ who: Official, to actor: Actor) async throws -> Actor {
        let office = try #require(who.office(ground.newID()))
        let at = clock.now
        try await pool.write { try Assignments.grant(office, to: actor.account, at: at, in: $0) }
        return actor.acting(in: office)
    }
}

struct WorldFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

extension World {
    /// Ends a person's employment.
    func dismiss(_ who: Inhabitant) async throws {
        let person = try person(who)
        _ = try await pool.write { tx in
            try tx.execute(
                "UPDATE employment SET ended_at = began_at WHERE person_id = ? AND ended_at IS NULL",
                [.id(person)]
            )
        }
    }
}
