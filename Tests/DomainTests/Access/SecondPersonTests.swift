import Domain
import Testing

/// Who may be the second person.
@Suite struct SecondPersonTests {
    private let access = Access(.shipped)
    private let clerk = Asker.employerClerk.actor

    private func reversal(of person: PersonID, at employer: OrganisationID = Named.ownOrganisation) -> Intention {
        .confirmReversal(
            PersonScope(person: person, series: "health", employer: employer, region: Named.county)
        )
    }

    private var undo: Intention { .confirmUndo(Named.ownOrganisation, Named.county, touchesOwnHours: false) }

    @Test func `somebody else with the power and the scope may`() {
        #expect(access.refusal(of: clerk, deciding: reversal(of: Named.otherPerson), about: Sample.approval()) == nil)
        #expect(access.refusal(of: clerk, deciding: undo, about: Sample.approval(.importUndo)) == nil)
    }

    @Test func `whoever has asked may not, in whichever office they act`() {
        let own = Sample.approval(askedBy: clerk.account)
        #expect(access.refusal(of: clerk, deciding: reversal(of: Named.otherPerson), about: own) == .samePerson)
        let authority = Asker.hrClerk.actor
        #expect(authority.account == clerk.account && authority.office?.role != clerk.office?.role)
        #expect(access.refusal(of: authority, deciding: reversal(of: Named.otherPerson), about: own) == .samePerson)
    }

    @Test func `at the console the operator stands for the second person, but never for their own hours`() {
        let own = Sample.approval(askedBy: clerk.account)
        func refusal(_ person: PersonID) -> Refusal? {
            access.refusal(of: clerk, deciding: reversal(of: person), about: own, isAtConsole: true)
        }
        #expect(refusal(Named.otherPerson) == nil)
        #expect(refusal(Named.oneself) == .ownDeclaration)
    }

    @Test func `nobody decides about their own hours, whoever has asked`() {
        let refusal = access.refusal(of: clerk, deciding: reversal(of: Named.oneself), about: Sample.approval())
        #expect(refusal == .ownDeclaration)
    }

    @Test func `who has lost the scope or the office is told that, even where they have asked`() {
        let own = Sample.approval(askedBy: clerk.account)
        let elsewhere = reversal(of: Named.otherPerson, at: Named.otherOrganisation)
        #expect(access.refusal(of: clerk, deciding: elsewhere, about: own) == .notYours)
        let dismissed = clerk.acting(in: nil)
        #expect(access.refusal(of: dismissed, deciding: reversal(of: Named.otherPerson), about: own) == .notYourRole)
    }

    @Test func `what is decided with one power is not decided with another`() {
        #expect(access.refusal(of: clerk, deciding: undo, about: Sample.approval(.reversal)) == .notYourRole)
    }

    @Test func `where nobody has asked, a stranger is told that it is not theirs`() {
        let elsewhere = reversal(of: Named.otherPerson, at: Named.otherOrganisation)
        #expect(access.refusal(of: clerk, deciding: elsewhere, about: nil) == .notYours)
        #expect(access.refusal(of: clerk, deciding: undo, about: nil) == nil)
    }
}
