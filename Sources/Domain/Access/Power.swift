/// One thing that a role may do. `Role.powers` lists the powers of each role. Everything that is not listed is refused.
public enum Power: String, CaseIterable, Sendable {
    // Years and records
    /// See a person's year, records, history and evidence.
    case seeYears = "see-years"
    /// Read whether people have met their years, without the records.
    case readStandings = "read-standings"
    /// Write, correct, submit and withdraw declarations.
    case declare
    /// Print the year's certificate.
    case printCertificate = "print-certificate"
    /// Object to a decision.
    case object
    /// Ask for permission to make up a missed year.
    case askForMakeUp = "ask-for-make-up"
    /// Ask for a correction of a name or document number.
    case askForCorrection = "ask-for-correction"
    /// Recognise, return or reject the records that wait at one's own desk.
    case recognise
    /// Give the final recognition after another office's recognition.
    case recogniseFinally = "recognise-finally"
    /// Reverse a recognised record.
    case reverse
    /// Draw a sample of the records that others have recognised.
    case drawSample = "draw-sample"
    /// Overturn a record that a sample has shown to be wrong.
    case overturn
    /// Cancel a year because of false material.
    case sanction
    /// Restore a cancelled year.
    case liftSanction = "lift-sanction"
    /// Sign that a person's year was reviewed.
    case reviewYear = "review-year"
    case approveMakeUp = "approve-make-up"
    case decideObjection = "decide-objection"
    /// Close a year of a region.
    case closeYear = "close-year"
    /// Reopen a closed year.
    case reopenYear = "reopen-year"

    // People and their accounts
    /// Enter facts about a person that a rule depends on, with their first and last day, and withdraw them.
    case keepFacts = "keep-facts"
    /// Issue activation codes and manage a person's account.
    case managePeople = "manage-people"
    /// Issue activation codes and manage the account of a person who holds an office.
    case manageOfficials = "manage-officials"
    /// Invite people, add them and remove them.
    case keepEmployment = "keep-employment"
    case approveCorrection = "approve-correction"
    /// Merge two registrations of the same person.
    case mergePeople = "merge-people"

    // Imports and exports
    case importHours = "import-hours"
    case importRoster = "import-roster"
    /// Grant many people the same hours.
    case grantCohort = "grant-cohort"
    /// Approve all waiting records of an import at once.
    case approveImport = "approve-import"
    /// Undo a whole import.
    case undoImport = "undo-import"
    /// Export lists of people with their full document numbers.
    case export
    case seeStatistics = "see-statistics"

    // Trainings
    /// Register, change and cancel a provider's trainings.
    case keepProjects = "keep-projects"
    /// Register an employer's own training with its roster.
    case registerOwnTraining = "register-own-training"
    /// Confirm the hours that the people of an employer earned in a provider's training.
    case confirmProjectHours = "confirm-project-hours"
    /// Recommend, assess and warn providers.
    case keepProviders = "keep-providers"
    /// Remove a provider from the directory.
    case removeProvider = "remove-provider"

    // Publishing
    /// Publish the study guide of a series and year.
    case publishGuide = "publish-guide"
    case consentToGuide = "consent-to-guide"
    case publishPublicTopics = "publish-public-topics"
    case publishNotices = "publish-notices"

    // Organisations and offices
    /// See the records and requests that wait at a desk.
    case workAtDesk = "work-at-desk"
    case approveOrganisations = "approve-organisations"
    /// Grant and end offices within one's own organisation or below it.
    case grantOffices = "grant-offices"
    /// Grant and end the offices of authorities and administrators.
    case grantAuthorityOffices = "grant-authority-offices"

    // The system itself
    case changeSettings = "change-settings"
    case runJobs = "run-jobs"
    /// Connect other systems.
    case keepIntegrations = "keep-integrations"
    case keepBackups = "keep-backups"
    /// Create, suspend and close accounts.
    case keepAccounts = "keep-accounts"
    case lockAccounts = "lock-accounts"
    case keepKeys = "keep-keys"
    /// Read when accounts have signed in.
    case readSignIns = "read-sign-ins"
    /// Read the audit log.
    case readLog = "read-log"
    /// Verify that nobody has changed the audit log.
    case verifyLog = "verify-log"
}
