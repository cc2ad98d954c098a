import Domain
import Groundwork
import Offices
import Testing

@testable import TestWorld

extension World {
    static let newPassword = "七只白鹭飞过稻田上空"

    /// Sends an application and returns it with its secret.
    func register(
        _ form: RegistrationForm = .school,
        from visit: Visit = Visit(origin: "school")
    ) async throws -> (registration: Registration, secret: String) {
        let outcome = try await RegisterOrganisation(ground, province: #require(Places.province))(form, from: visit)
        guard case .registered(let registration, let secret) = outcome else { throw WorldFailure("\(outcome)") }
        return (registration, secret)
    }

    /// The faults of an application that is not taken.
    func faults(of form: RegistrationForm) async throws -> [FormFault] {
        let outcome = try await RegisterOrganisation(ground, province: #require(Places.province))(
            form,
            from: Visit(origin: "school")
        )
        guard case .invalid(let faults) = outcome else { throw WorldFailure("\(outcome)") }
        return faults
    }

    /// Approves an application as an official of the city.
    func approve(
        _ registration: Registration,
        by who: Official = .hua
    ) async throws -> (organisation: Organisation, code: NewCode?) {
        let outcome = try await DecideRegistration(ground)(
            official(who),
            registration.id,
            .approved,
            version: registration.version
        )
        guard case .approved(let organisation, let code) = outcome else { throw WorldFailure("\(outcome)") }
        return (organisation, code)
    }

    /// Activates an official's account and signs in.
    func begin(_ code: NewCode) async throws -> (token: String, found: ResolveSession.SignedIn) {
        let login = try #require(code.login)
        let outcome = try await ActivateAccount(ground, hasher: hasher)(
            login: login,
            code: code.code,
            password: Self.newPassword,
            again: Self.newPassword
        )
        guard case .activated = outcome else { throw WorldFailure("\(outcome)") }
        let (token, _) = try await signedIn(login, Self.newPassword)
        return (token, try #require(try await ResolveSession(ground)(token)))
    }

    /// The manager of a new employer, in the employer's office.
    func newManager() async throws -> (organisation: Organisation, manager: Actor, token: String) {
        var form = RegistrationForm.school
        form.kinds = ["employer"]
        let (organisation, code) = try await approve(try await register(form).registration)
        let (token, found) = try await begin(try #require(code))
        return (organisation, found.actor, token)
    }

    /// Grants an office, to a new account if it needs one.
    func appoint(
        _ role: Role,
        _ login: String,
        name: String = "新经办",
        at organisation: OrganisationID,
        by actor: Actor,
        last: String = "",
        first: String = ""
    ) async throws -> AppointOfficial.Outcome {
        var form = AppointOfficial.Form()
        (form.role, form.login, form.name) = (role.rawValue, login, name)
        (form.firstDay, form.lastDay) = (first, last)
        return try await AppointOfficial(ground)(actor, at: organisation, form)
    }

    /// The roles in which a session may act now.
    func roles(_ token: String) async throws -> [Role] {
        try await ResolveSession(ground)(token)?.offices.map(\.office.role) ?? []
    }
}

extension AppointOfficial.Outcome {
    /// The code of a new account.
    func code() throws -> NewCode {
        guard case .granted(_, _, let code?) = self else { throw WorldFailure("\(self)") }
        return code
    }

    func office() throws -> OfficeID {
        guard case .granted(let office, _, _) = self else { throw WorldFailure("\(self)") }
        return office.office.id
    }

    func fields() throws -> [String] {
        guard case .invalid(let faults) = self else { throw WorldFailure("\(self)") }
        return faults.map(\.field)
    }
}
