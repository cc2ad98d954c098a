import Domain
import Testing

/// Checks the whole `AccessTable`: every role, every power and every subject.
@Suite struct AccessTests {
    @Test(arguments: AccessTable.cases)
    func `the powers of every role are as in the table`(_ access: AccessCase) {
        #expect(Access(.shipped).decide(access.asker.actor, access.intention) == access.expected)
    }

    @Test(arguments: AccessTable.cases)
    func `a refusal is thrown with a sentence for the user`(_ access: AccessCase) {
        switch access.expected {
        case .allowed:
            #expect(throws: Never.self) { try Access(.shipped).require(access.asker.actor, access.intention) }
        case .refused(let refusal):
            #expect(throws: refusal) { try Access(.shipped).require(access.asker.actor, access.intention) }
            #expect(refusal.chinese.hasSuffix("。"))
        }
    }

    @Test func `the table has a column for every role, and an answer in every cell`() {
        let lines = AccessTable.text.split(separator: "\n")
        #expect(lines[0].split(separator: " ").map(String.init) == Asker.allCases.map(\.rawValue))
        #expect(Set(Asker.allCases.compactMap(\.role)) == Set(Role.allCases))
        var circumstances = 0
        var cells = 0
        for line in lines.dropFirst() {
            if line.hasPrefix("= ") {
                circumstances = line.split(separator: ", ").count
                continue
            }
            let letters = line.dropFirst(28).split(separator: " ")
            #expect(letters.count == Asker.allCases.count, "\(line)")
            #expect(letters.allSatisfy { $0 == "-" || $0.count == circumstances }, "\(line)")
            cells += letters.count * circumstances
        }
        #expect(AccessTable.cases.count == cells)
    }

    @Test(arguments: Power.allCases)
    func `the table has a line for every power, and at least one role has it`(_ power: Power) {
        let lines = AccessTable.cases.filter { $0.intention.power == power }
        #expect(lines.contains { $0.expected == .allowed })
        #expect(lines.contains { $0.expected != .allowed })
    }

    @Test(arguments: Role.allCases)
    func `a role has only the powers that the table gives it`(_ role: Role) {
        let allowed = AccessTable.cases.filter {
            $0.asker.role == role && $0.circumstance != .own && $0.expected == .allowed
        }
        #expect(Set(allowed.map(\.intention.power)) == role.powers)
    }

    @Test(arguments: Refusal.allCases)
    func `every reason to refuse occurs in the table`(_ refusal: Refusal) {
        #expect(AccessTable.cases.contains { $0.expected == .refused(refusal) })
    }

    @Test(arguments: Role.allCases)
    func `an office alone gives no powers over hours of one's own`(_ role: Role) throws {
        let asker = try #require(Asker.allCases.first { $0.role == role })
        let official = Actor(account: Named.asker, name: "", person: nil, office: asker.actor.office)
        for power in Power.ofProfessionals.subtracting([.seeYears]) { #expect(!official.may(power)) }
    }

    @Test func `an account without an office has no list of people`() throws {
        #expect(throws: Refusal.notYourRole) {
            try Access(.shipped).scope(of: Asker.professional.actor, for: .seeYears)
        }
        #expect(throws: Refusal.notYourRole) {
            try Access(.shipped).scope(of: Asker.providerClerk.actor, for: .seeYears)
        }
        #expect(
            try Access(.shipped).scope(of: Asker.employerClerk.actor, for: .seeYears)
                == .people(of: Named.ownOrganisation)
        )
    }

    @Test func `nobody can recognise a record that waits nowhere`() {
        let person = PersonScope(person: Named.otherPerson, series: "health", employer: nil, region: nil)
        for asker in Asker.allCases {
            #expect(Access(.shipped).decide(asker.actor, .recognise(person, at: nil)) != .allowed)
        }
    }

    @Test func `only offices with the whole province in scope have no outsiders`() {
        let access = Access(.shipped)
        let offices = Asker.allCases.compactMap(\.actor.office)
        #expect(offices.allSatisfy { access.hasOutsiders($0) })
        let province = Office(
            id: Named.id(51),
            role: .hrClerk,
            organisation: Named.ownOrganisation,
            region: Named.province
        )
        #expect(!access.hasOutsiders(province))
    }
}
