import Auditing
import Groundwork
import Hummingbird
import Imports
import Offices
import Providers
import Recognition

/// The pages of officials.
extension Site {
    func addDesk(to router: Router<SiteContext>) {
        DeskController(
            pages: pages,
            seeDesk: SeeDesk(ground),
            seeImports: SeeRecentImports(ground),
            now: ground.now
        ).addRoutes(to: router)
        addReviews(to: router)
        addPeople(to: router)
        TrainingsController(
            pages: pages,
            forms: forms,
            list: ListTrainings(ground),
            hours: SeeHandedInHours(ground),
            register: RegisterTraining(ground),
            newID: ground.newID,
            now: ground.now
        ).addRoutes(to: router)
        TrainingWithdrawalController(
            pages: pages,
            forms: forms,
            see: SeeTraining(ground),
            withdraw: WithdrawTraining(ground)
        ).addRoutes(to: router)
        addImports(to: router)
        AuditController(pages: pages, forms: forms, search: SearchLog(ground), now: ground.now).addRoutes(to: router)
    }

    func addReviews(to router: Router<SiteContext>) {
        let decide = DecideDeclarations(ground)
        ReviewQueueController(pages: pages, list: ListReviews(ground), now: ground.now)
            .addRoutes(to: router)
        RecognitionController(pages: pages, forms: forms, see: SeeReview(ground), decide: decide)
            .addRoutes(to: router)
        ReviewController(
            pages: pages,
            forms: forms,
            see: SeeReview(ground),
            decide: decide,
            findNext: FindNextReview(ground),
            now: ground.now
        ).addRoutes(to: router)
        ReversalsController(
            pages: pages,
            forms: forms,
            list: ListReversals(ground),
            see: SeeReversal(ground),
            listUndos: ListImportUndos(ground),
            decide: DecideReversal(ground)
        ).addRoutes(to: router)
        ReversalRequestController(
            pages: pages,
            forms: forms,
            preview: PreviewReversal(ground),
            ask: RequestReversal(ground)
        ).addRoutes(to: router)
    }

    func addPeople(to router: Router<SiteContext>) {
        PeopleController(
            pages: pages,
            forms: forms,
            list: ListPeople(ground),
            find: FindPerson(ground),
            now: ground.now
        ).addRoutes(to: router)
        PersonController(pages: pages, see: SeePerson(ground), now: ground.now).addRoutes(to: router)
        SanctionController(
            pages: pages,
            forms: forms,
            preview: PreviewSanction(ground),
            sanction: SanctionYear(ground)
        ).addRoutes(to: router)
        DatedFactsController(
            pages: pages,
            forms: forms,
            see: SeePerson(ground),
            keep: KeepDatedFacts(ground),
            now: ground.now
        ).addRoutes(to: router)
        ActivationSlipsController(
            pages: pages,
            forms: forms,
            issueCodes: IssueActivationCodes(ground, publicURL: settings.publicURL),
            newPeople: NewPeopleOfImport(ground),
            files: files,
            now: ground.now
        ).addRoutes(to: router)
    }
}
