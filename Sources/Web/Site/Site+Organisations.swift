import Groundwork
import Hummingbird
import Offices

/// Organisations, their offices, and setting up an empty system.
extension Site {
    func addOrganisations(to router: Router<SiteContext>) {
        InstallationController(
            pages: pages,
            forms: forms,
            install: InstallSystem(ground, province: settings.province),
            isInstalled: isInstalled,
            place: InstallationPlace(ground, province: settings.province),
            publicURL: settings.publicURL,
            now: ground.now
        ).addRoutes(to: router)
        RegistrationController(
            pages: pages,
            forms: forms,
            register: RegisterOrganisation(ground, province: settings.province),
            see: SeeRegistration(ground),
            correct: CorrectRegistration(ground, province: settings.province),
            regions: RegionChoices(ground.regions, of: settings.province),
            publicURL: settings.publicURL,
            now: ground.now
        ).addRoutes(to: router)
        OrganisationsController(
            pages: pages,
            forms: forms,
            list: ListOrganisationsBelow(ground),
            see: SeeOrganisation(ground),
            suspend: SuspendOrganisation(ground),
            rename: RenameOrganisation(ground)
        ).addRoutes(to: router)
        RegistrationDecisionController(
            pages: pages,
            forms: forms,
            see: SeeOrganisation(ground),
            decide: DecideRegistration(ground),
            publicURL: settings.publicURL
        ).addRoutes(to: router)
        HoldersController(
            pages: pages,
            forms: forms,
            see: SeeHolders(ground),
            appoint: AppointOfficial(ground),
            end: EndAppointment(ground),
            renew: RenewOfficialCode(ground),
            publicURL: settings.publicURL
        ).addRoutes(to: router)
    }
}
