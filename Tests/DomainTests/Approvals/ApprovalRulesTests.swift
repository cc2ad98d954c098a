import Domain
import Testing

/// The rules for the approvals of all kinds.
@Suite struct ApprovalRulesTests {
    private static let states: [Approval.State] = [.waiting, .confirmed, .refused, .lapsed]

    @Test(arguments: [
        (Approval.State.waiting, Approval.Effect.decides, Approval.Effect.decides), (.confirmed, .repeats, .isOutdated),
        (.refused, .isOutdated, .repeats), (.lapsed, .isOutdated, .isOutdated),
    ])
    func `a decided approval accepts only the same decision again`(
        _ state: Approval.State,
        _ confirming: Approval.Effect,
        _ refusing: Approval.Effect
    ) {
        let approval = Sample.approval(state: state)
        #expect(approval.effect(of: .confirmed) == confirming)
        #expect(approval.effect(of: .refused(reason: "不对")) == refusing)
    }

    @Test func `a decision keeps the request, and names the account, the office, the time and the reason`() {
        let approval = Sample.approval()
        let actor = Asker.employerClerk.actor
        let at = Instant(milliseconds: 5)
        let refused = approval.decided(.refused(reason: "材料无误"), by: actor, at: at)
        #expect(refused.state == .refused && refused.asked == approval.asked && refused.id == approval.id)
        let decision = refused.decision
        #expect(decision?.account == actor.account && decision?.name == actor.name)
        #expect(decision?.office == actor.office?.id && decision?.at == at && decision?.reason == "材料无误")
        #expect(decision?.isAtConsole == false)
        let confirmed = approval.decided(.confirmed, by: actor, at: at, isAtConsole: true)
        #expect(confirmed.state == .confirmed && confirmed.decision?.reason == nil)
        #expect(confirmed.decision?.isAtConsole == true)
    }

    @Test func `the subject of an approval contains the identifier and the year`() {
        let record: RecordID = Named.id(7)
        let subject = Approval.Subject(record, year: 2026)
        #expect(RecordID(of: subject) == record)
        #expect(subject != Approval.Subject(record))
    }

    @Test func `every kind has a unique word, and a power that some role has`() {
        #expect(Set(ApprovalKind.allCases.map(\.rawValue)).count == ApprovalKind.allCases.count)
        for kind in ApprovalKind.allCases {
            #expect(Role.allCases.contains { $0.powers.contains(kind.power) })
        }
    }
}

/// The places at which approvals wait.
@Suite struct ApprovalPlaceTests {
    private static let person = PersonScope(
        person: Named.otherPerson,
        series: "health",
        employer: Named.ownOrganisation,
        region: Named.county
    )

    @Test(arguments: [
        (Matter.anything, Approval.Place()),
        (
            .person(person),
            Approval.Place(person: Named.otherPerson, organisation: Named.ownOrganisation, region: Named.county)
        ), (.desk(Named.ownOrganisation), Approval.Place(organisation: Named.ownOrganisation)),
        (
            .organisation(Named.ownOrganisation, Named.county),
            Approval.Place(organisation: Named.ownOrganisation, region: Named.county)
        ), (.region(Named.city, series: nil), Approval.Place(region: Named.city)),
    ])
    func `an approval waits where its matter is decided`(_ matter: Matter, _ place: Approval.Place) {
        #expect(Approval.Place(matter) == place)
    }
}

enum Sample {
    /// Returns another person's request to reverse a third person's record.
    static func approval(
        _ kind: ApprovalKind = .reversal,
        askedBy account: AccountID = Named.otherAccount,
        state: Approval.State = .waiting
    ) -> Approval {
        Approval(
            id: Named.id(20),
            kind: kind,
            subject: Approval.Subject(Named.id(21) as RecordID, year: 2026),
            place: Approval.Place(),
            asked: Approval.Asked(
                account: account,
                name: "林",
                office: nil,
                at: Instant(milliseconds: 1),
                reason: "重复"
            ),
            state: state
        )
    }
}
