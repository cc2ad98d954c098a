import Domain
import Testing

/// The whole table of `AccessTable`: role by intention by whose it is.
@Suite struct AccessTests {
    @Test(arguments: AccessTable.cases)
    func `who may do what to whom is as the table says`(_ access: AccessCase) throws {
        let decision = Access(.shipped).decide(access.asker.actor, access.intention)
        #expect(decision == access.expected)
    }

    @Test(arguments: AccessTable.cases)
    func `what is refused is thrown, with a sentence for the one who asked`(_ access: AccessCase) throws {
        switch access.expected {
        case .allowed:
            #expect(throws: Never.self) { try Access(.shipped).require(access.asker.actor, access.intention) }
        case .refused(let refusal):
            #expect(throws: refusal) { try Access(.shipped).require(access.asker.actor, access.intention) }
            #expect(refusal.chinese.hasSuffix("。"))
        }
    }

    @Test func `every refusal of the table occurs, and so does every role`() {
        // Fourteen questions about a person, 31 answers each; sixteen about none, seven each.
        #expect(AccessTable.cases.count == 14 * 31 + 16 * 7)
        let expected = Set(AccessTable.cases.map(\.expected))
        #expect(expected.count == 5)
        let roles = Set(AccessTable.cases.flatMap { $0.asker.actor.assignments.map(\.role) })
        #expect(roles == Set(Role.allCases))
    }

    /// Deciding is recognising, reversing and sanctioning.
    @Test(arguments: Asker.allCases)
    func `nobody decides about hours of their own, whatever they are`(_ asker: Asker) throws {
        guard let own = Whose.own.scope(for: asker) else { return }
        let intentions: [Intention] =
            [.requestReversal(own), .confirmReversal(own, requestedBy: People.other), .sanction(own)]
            + People.desks.map { .recognise(own, at: $0) }
        for intention in intentions { #expect(Access(.shipped).decide(asker.actor, intention) != .allowed) }
    }

    @Test(arguments: Asker.allCases, Whose.allCases)
    func `whoever asked for a reversal cannot confirm it`(_ asker: Asker, _ whose: Whose) throws {
        guard let scope = whose.scope(for: asker) else { return }
        let account = asker.actor.account
        #expect(Access(.shipped).decide(asker.actor, .confirmReversal(scope, requestedBy: account)) != .allowed)
    }

    @Test func `an account that looks after nobody has no list of people`() {
        #expect(throws: Refusal.notYourRole) { try PeopleScope(Asker.professional.actor) }
        #expect(throws: Refusal.notYourRole) { try PeopleScope(Asker.provider.actor) }
    }

    @Test func `a list of people holds every employer, region and series of the account`() throws {
        let both = Actor(
            account: People.other,
            name: "两任",
            person: nil,
            assignments: Asker.clerk.actor.assignments + Asker.city.actor.assignments + Asker.health.actor.assignments
        )
        let scope = try PeopleScope(both)
        #expect(scope.employers == [People.college])
        #expect(scope.regions.map(\.text) == ["360100"])
        #expect(scope.series == ["health"])
    }

    @Test func `a person whose employer is unknown is nobody's but their own`() {
        let scope = PersonScope(person: PersonID(stored: "x"), series: "general", employer: nil, region: nil)
        for asker in Asker.allCases {
            #expect(Access(.shipped).decide(asker.actor, .seeYear(scope)) == .refused(.notYours))
        }
    }

    @Test func `an industry authority without a series watches over nobody`() {
        let adrift = Actor(
            account: People.other,
            name: "无系列",
            person: nil,
            assignments: [Assignment(role: .industryAuthority, organisation: People.college)]
        )
        let scope = PersonScope(person: PersonID(stored: "x"), series: "general", employer: nil, region: nil)
        #expect(Access(.shipped).decide(adrift, .seeYear(scope)) == .refused(.notYours))
    }
}
