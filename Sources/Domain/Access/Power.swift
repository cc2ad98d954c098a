/// One thing that may be done. Which role has which is written down in `Role.powers`; nothing is allowed by not being
/// forbidden.
public enum Power: String, CaseIterable, Sendable {
    // Years and records
    /// See a person's year, records, history and evidence.
    case seeYears = "see-years"
    /// Read whether people have met their years, without what made them up.
    case readStandings = "read-standings"
    /// Write, mend, hand in and withdraw declarations.
    case declare
    /// Print the year's certificate.
    case printCertificate = "print-certificate"
    /// Object to a decision.
    case object
    /// Ask to be allowed to make up for a missed year.
    case askForMakeUp = "ask-for-make-up"
    /// Ask that a name or number be put right.
    case askForCorrection = "ask-for-correction"
    /// Recognise, return or reject what waits at one's own desk.
    case recognise
    /// Recognise finally what another has recognised first.
    case recogniseFinally = "recognise-finally"
    /// Take a recognised record back.
    case reverse
    /// Draw a sample of what others have recognised.
    case drawSample = "draw-sample"
    /// Overturn what a sample has shown to be wrong.
    case overturn
    /// Empty a year for false material.
    case sanction
    case liftSanction = "lift-sanction"
    /// Sign that a person's year was reviewed.
    case reviewYear = "review-year"
    case approveMakeUp = "approve-make-up"
    case decideObjection = "decide-objection"
    /// Close a year of a region.
    case closeYear = "close-year"
    case reopenYear = "reopen-year"

    // People and their accounts
    /// Enter what a rule must know of a person, with the days between which it holds, and take it back.
    case keepFacts = "keep-facts"
    /// Issue activation codes and look after a person's account.
    case managePeople = "manage-people"
    /// The same for somebody who holds an office.
    case manageOfficials = "manage-officials"
    /// Invite people, take them in, let them go.
    case keepEmployment = "keep-employment"
    case approveCorrection = "approve-correction"
    case mergePeople = "merge-people"

    // Sheets in and out
    case importHours = "import-hours"
    case importRoster = "import-roster"
    /// Grant many people the same hours.
    case grantCohort = "grant-cohort"
    /// Approve what waits of an import, all at once.
    case approveImport = "approve-import"
    case undoImport = "undo-import"
    /// Take lists of people, with their whole document numbers, out of the system.
    case export
    case seeStatistics = "see-statistics"

    // Trainings
    /// Register, change and cancel a provider's projects.
    case keepProjects = "keep-projects"
    /// Register an employer's own training with its roster.
    case registerOwnTraining = "register-own-training"
    /// Confirm the hours that a provider's project gave one's own people.
    case confirmProjectHours = "confirm-project-hours"
    /// Recommend, assess and warn providers.
    case keepProviders = "keep-providers"
    case removeProvider = "remove-provider"

    // What is published
    /// Publish the study guide of a series and year.
    case publishGuide = "publish-guide"
    case consentToGuide = "consent-to-guide"
    case publishPublicTopics = "publish-public-topics"
    case publishNotices = "publish-notices"

    // Organisations and offices
    /// Work at a desk: see what waits there.
    case workAtDesk = "work-at-desk"
    case approveOrganisations = "approve-organisations"
    /// Grant and end offices within one's organisation or below it.
    case grantOffices = "grant-offices"
    /// Grant and end the offices of authorities and administrators.
    case grantAuthorityOffices = "grant-authority-offices"

    // The system itself
    case changeSettings = "change-settings"
    case runJobs = "run-jobs"
    case keepIntegrations = "keep-integrations"
    case keepBackups = "keep-backups"
    /// Make, suspend and close accounts.
    case keepAccounts = "keep-accounts"
    case lockAccounts = "lock-accounts"
    case keepKeys = "keep-keys"
    /// Read when an account signed in.
    case readSignIns = "read-sign-ins"
    case readLog = "read-log"
    case verifyLog = "verify-log"
}
