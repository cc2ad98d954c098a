import Domain
import Testing

/// The permission to be the second person.
@Suite struct SecondPersonTests {
    private let access = Access(.shipped)
    private let clerk = Asker.employerClerk.actor

    private func reversal(of person: PersonID, at employer: OrganisationID = Named.ownOrganisation) -> Intention {
        .confirmReversal(
            PersonScope(person: person, series: "health", employer: employer, region: Named.county)
        )
    }

    private var undo: Intention { .confirmUndo(Named.ownOrganisation, Named.county, touchesOwnHours: false) }

    @Test func `another person with the power and the scope may decide`() {
        #expect(access.refusal(of: clerk, deciding: reversal(of: Named.otherPerson), about: Sample.approval()) == nil)
        #expect(access.refusal(of: clerk, deciding: undo, about: Sample.approval(.importUndo)) == nil)
    }

    @Test func `an account that asked may not decide, in any of its offices`() {
        let own = Sample.approval(askedBy: clerk.account)
        #expect(access.refusal(of: clerk, deciding: reversal(of: Named.otherPerson), about: own) == .samePerson)
        let authority = Asker.hrClerk.actor
        #expect(authority.account == clerk.account && authority.office?.role != clerk.office?.role)
        #expect(access.refusal(of: authority, deciding: reversal(of: Named.otherPerson), about: own) == .samePerson)
    }

    @Test func `at the console the operator stands for the second person, but not for their own hours`() {
        let own = Sample.approval(askedBy: clerk.account)
        func refusal(_ person: PersonID) -> Refusal? {
            access.refusal(of: clerk, deciding: reversal(of: person), about: own, isAtConsole: true)
        }
        #expect(refusal(Named.otherPerson) == nil)
        #expect(refusal(Named.oneself) == .ownDeclaration)
    }

    @Test func `nobody decides about their own hours, even if another person asked`() {
        let refusal = access.refusal(of: clerk, deciding: reversal(of: Named.oneself), about: Sample.approval())
        #expect(refusal == .ownDeclaration)
    }

    @Test func `the refusal of an actor without the scope or the office comes before the rule of two persons`() {
        let own = Sample.approval(askedBy: clerk.account)
        let elsewhere = reversal(of: Named.otherPerson, at: Named.otherOrganisation)
        #expect(access.refusal(of: clerk, deciding: elsewhere, about: own) == .notYours)
        let dismissed = clerk.acting(in: nil)
        #expect(access.refusal(of: dismissed, deciding: reversal(of: Named.otherPerson), about: own) == .notYourRole)
    }

    @Test func `an approval needs the power of its own kind`() {
        #expect(access.refusal(of: clerk, deciding: undo, about: Sample.approval(.reversal)) == .notYourRole)
    }

    @Test func `without a request, an actor is only refused outside their scope`() {
        let elsewhere = reversal(of: Named.otherPerson, at: Named.otherOrganisation)
        #expect(access.refusal(of: clerk, deciding: elsewhere, about: nil) == .notYours)
        #expect(access.refusal(of: clerk, deciding: undo, about: nil) == nil)
    }
}
