import Groundwork
import Hummingbird
import Recognition

/// The pages of a professional.
extension Site {
    func addProfessional(to router: Router<SiteContext>) {
        YearsController(
            pages: pages,
            seeYear: SeeYear(ground),
            seeRecord: SeeRecord(ground),
            now: ground.now
        ).addRoutes(to: router)
        CertificatesController(
            pages: pages,
            forms: forms,
            seeCertificates: SeeCertificates(ground),
            issueCertificate: IssueCertificate(ground),
            printCertificate: PrintCertificate(ground, publicURL: settings.publicURL),
            files: files,
            now: ground.now
        ).addRoutes(to: router)
        EligibilityController(pages: pages, see: SeeEligibility(ground)).addRoutes(to: router)
        addDeclarations(to: router)
        EvidenceController(open: OpenEvidence(ground, place: store), files: files).addRoutes(to: router)
    }

    func addDeclarations(to router: Router<SiteContext>) {
        NewDeclarationController(
            pages: pages,
            forms: forms,
            offer: OfferActivities(ground),
            desk: declarationDesk,
            newID: ground.newID,
            now: ground.now
        ).addRoutes(to: router)
        DeclarationListController(pages: pages, list: ListDeclarations(ground)).addRoutes(to: router)
        ChangeDeclarationController(
            pages: pages,
            forms: forms,
            seeRecord: SeeRecord(ground),
            findUnfinished: FindUnfinished(ground),
            desk: declarationDesk
        ).addRoutes(to: router)
        SubmissionController(
            pages: pages,
            forms: forms,
            seeRecord: SeeRecord(ground),
            preview: PreviewDeclaration(ground),
            submit: SubmitDeclaration(ground)
        ).addRoutes(to: router)
        WithdrawalController(
            pages: pages,
            forms: forms,
            seeRecord: SeeRecord(ground),
            withdraw: WithdrawDeclaration(ground),
            discard: DiscardDraft(ground, place: store)
        ).addRoutes(to: router)
    }

    var declarationDesk: DeclarationDesk {
        DeclarationDesk(
            pages: pages,
            offer: OfferActivities(ground),
            seeRecord: SeeRecord(ground),
            attach: AttachEvidence(ground, place: store, rules: settings.rules),
            keepUnfinished: KeepUnfinished(ground, rules: settings.rules),
            drop: DropEvidence(ground, place: store),
            attachedFiles: AttachedFiles(ground),
            now: ground.now
        )
    }
}
