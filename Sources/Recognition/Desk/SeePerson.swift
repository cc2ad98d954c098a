public import Domain
public import Groundwork
public import Rules
import SQLDatabase
import Store

/// Shows a person in the actor's scope: the year as the person sees it, and the account.
public struct SeePerson: Sendable {
    public struct Details: Sendable {
        public let year: SeeYear.Overview
        public let account: Account.State?
        /// Whether an operator has locked the account.
        public let isLocked: Bool
        public let mayManage: Bool
        public let mayReverse: Bool
        public let maySanction: Bool
        /// The facts about the person that the policy of the year needs. It is empty if no policy applies.
        public let questions: [PersonQuestion]
        /// All facts that were ever entered about the person, newest first.
        public let facts: [KeptFact]
        public let mayKeepFacts: Bool
        /// The waiting requests to reverse records of this person, by record.
        public let reversals: [RecordID: Approval]
    }

    private let ground: Ground
    private let seeYear: SeeYear

    public init(_ ground: Ground) {
        self.ground = ground
        seeYear = SeeYear(ground)
    }

    public func callAsFunction(_ actor: Actor, _ person: PersonID, year: Int) async throws -> Details {
        try ground.access.require(actor, .workAtDesk)
        let seen = try await seeYear(actor, person: person, year: year)
        return try await ground.pool.read { [ground] sql in
            let known = try People.require(person, in: sql)
            let credentials = try Accounts.find(of: person, in: sql)
            return Details(
                year: seen,
                account: credentials?.account.state,
                isLocked: credentials?.isLocked ?? false,
                mayManage: ground.access.decide(actor, try Intention.managing(known, credentials?.account, in: sql))
                    == .allowed,
                mayReverse: ground.access.decide(actor, .requestReversal(known.scope)) == .allowed,
                maySanction: ground.access.decide(actor, .sanction(known.scope)) == .allowed,
                questions: (try? ground.policy(series: known.person.series, year: year).personQuestions) ?? [],
                facts: try DatedFacts.history(of: person, in: sql),
                mayKeepFacts: ground.access.decide(actor, .keepFacts(known.scope)) == .allowed,
                reversals: Dictionary(
                    try Approvals.waiting(.reversal, about: person, in: sql).map { (RecordID(of: $0.subject), $0) }
                ) { first, _ in first }
            )
        }
    }
}
