/// What somebody wants to do, with what must be known to decide whether they may.
public enum Intention: Hashable, Sendable {
    /// Look at a person's year, records, history and evidence.
    case seeYear(PersonScope)
    /// Write, mend, hand in and withdraw declarations.
    case declare(PersonScope)
    /// Recognise, return or reject a record that waits at an organisation.
    case recognise(PersonScope, at: OrganisationID?)
    /// Issue activation codes and look after the person's account.
    case managePerson(PersonScope)
    /// The same for somebody who holds an office too: a clerk who could reset it would be two persons at once.
    case manageOfficial(PersonScope)
    /// Print the year's certificate.
    case issueCertificate(PersonScope)
    /// Ask that a recognised record be taken back.
    case requestReversal(PersonScope)
    /// Confirm or refuse it, as the second person.
    case confirmReversal(PersonScope, requestedBy: AccountID)
    /// Enter what a rule must know of a person, and take it back. Nobody does so for themselves: it changes what is
    /// asked of them.
    case keepFacts(PersonScope)
    /// Empty a year for false material.
    case sanction(PersonScope)
    /// Work with the people of one's organisation, region or series.
    case workAtDesk
    /// Bring sheets of a kind in at all.
    case importSheet(SheetKind)
    /// Take lists of the people one looks after, with their whole document numbers, out of the system.
    case exportPeople
    /// Bring hours in for one person.
    case importHoursFor(PersonScope)
    /// See, commit or drop a batch of an organisation.
    case seeBatch(OrganisationID)
    /// Recognise everything that waits of a batch of an authority.
    case approveBatch(OrganisationID)
    /// Look at a batch of an organisation in a region that somebody wants to take back.
    case seeUndo(OrganisationID, RegionCode)
    /// Ask that a committed batch be taken back whole.
    case requestUndo(OrganisationID)
    /// Confirm or refuse it, as the second person: of the same organisation, or of an HR authority above it; nobody
    /// whose own hours it would touch. At the console, where the operator stands for the second person, nobody else has
    /// to have asked.
    case confirmUndo(OrganisationID, RegionCode, requestedBy: AccountID?, touchesOwnHours: Bool)
    /// Have the taking back of a batch go on that was confirmed and has come to a stop.
    case continueUndo(OrganisationID, RegionCode)
    /// Register, look at and withdraw the trainings that a provider gives.
    case keepTrainings(of: OrganisationID?)
}
