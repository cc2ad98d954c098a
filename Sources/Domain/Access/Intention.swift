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
    /// Empty a year for false material (第十四条).
    case sanction(PersonScope)
    /// Work with the people of one's organisation, region or series.
    case workAtDesk
    /// Bring hours in by a sheet at all.
    case importHours
    /// Bring hours in for one person.
    case importHoursFor(PersonScope)
    /// See, commit or drop a batch of an organisation.
    case seeBatch(OrganisationID)
}
