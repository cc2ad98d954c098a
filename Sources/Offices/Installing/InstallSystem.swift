import Credentials
public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Sets up an empty system: the tree of regions, the province's HR authority with its manager, and the administrators.
/// Everything is done in one transaction, and only once.
public struct InstallSystem: Sendable {
    public enum Outcome: Sendable {
        /// - Parameter codes: The one-time code of each person, in the order of the form.
        case installed(Organisation, [NewCode])
        case invalid([FormFault])
        /// The key is wrong, or the system has no key.
        case wrongKey
        /// Too many keys were wrong.
        case wait(until: Instant)
        /// Somebody has set the system up already.
        case isDone
    }

    private let ground: Ground
    private let province: RegionCode
    private let rules: SessionRules

    public init(_ ground: Ground, province: RegionCode, rules: SessionRules = SessionRules()) {
        self.ground = ground
        self.province = province
        self.rules = rules
    }

    /// Sets the system up for a visitor with the key.
    /// - Parameter key: The key, as typed.
    public func callAsFunction(_ form: InstallationForm, key: String, from visit: Visit) async throws -> Outcome {
        let now = ground.now()
        let guesses = Guesses(ground: ground, rules: rules)
        let target = Guesses.Target(kind: "installation", name: "", account: nil)
        let holds = guesses.holds(target, visit, knows: false) + [.installation]
        return try await ground.pool.write(holding: holds) { [self] tx in
            guard try !Installation.isDone(in: tx) else { return .isDone }
            let reservation: Guesses.Reservation
            switch try guesses.reserve(target, visit, knows: false, now: now, in: tx) {
            case .wait(let until), .crowded(let until): return .wait(until: until)
            case .free(let free): reservation = free
            }
            guard let stored = try Installation.keyHash(in: tx),
                SecretToken.areEqual(InstallationKey.hash(ofTyped: key, ground.secret), stored)
            else { return reservation.freeAt > now ? .wait(until: reservation.freeAt) : .wrongKey }
            try guesses.release(reservation, in: tx)
            return try install(form, at: now, "with the key", in: tx)
        }
    }

    /// Sets the system up at the console. The operator needs no key.
    public func atConsole(_ form: InstallationForm) async throws -> Outcome {
        let now = ground.now()
        return try await ground.pool.write(holding: [.installation]) { [self] tx in
            guard try !Installation.isDone(in: tx) else { return .isDone }
            return try install(form, at: now, "at the console", in: tx)
        }
    }

    private func install(
        _ form: InstallationForm,
        at now: Instant,
        _ how: String,
        in tx: any SQLTransaction
    ) throws -> Outcome {
        let faults = form.faults
        guard faults.isEmpty else { return .invalid(faults) }
        if try Organisations.authority(of: province, in: tx) != nil {
            return .invalid([FormFault("authority", "数据库里已有本省的人社部门，请在控制台用 xueshi account add 建立账号。")])
        }
        try Regions.keep(ground.regions, of: province, in: tx)
        let authority = Organisation(
            id: ground.newID(),
            name: form.authority.organisationName,
            kind: .hrAuthority,
            creditCode: form.creditCode.tidied.isEmpty ? nil : CreditCode.check(form.creditCode).normalised,
            region: province
        )
        try Organisations.add(authority, at: now, in: tx)
        try audit("system-installed", of: "organisation", authority.id.text, how, in: tx)
        let codes = try form.posts.map { post, official in
            try appoint(official, post.role, at: authority, now: now, how, in: tx)
        }
        try Installation.removeKey(in: tx)
        return .installed(authority, codes)
    }

    private func appoint(
        _ official: InstallationForm.Official,
        _ role: Role,
        at authority: Organisation,
        now: Instant,
        _ how: String,
        in tx: any SQLTransaction
    ) throws -> NewCode {
        let office = NamedOffice(
            Office(
                id: ground.newID(),
                role: role,
                organisation: authority.id,
                region: role.hasRegion ? authority.region : nil
            ),
            organisation: authority.name
        )
        let new = NewOfficial(ground: ground, name: official.name, login: official.login)
        guard case .new(let account, let code) = try new.account(by: nil, offices: [office], at: now, in: tx) else {
            throw LookupFailure.outdated
        }
        try Assignments.grant(office.office, to: account.id, at: now, in: tx)
        try audit("office-granted", of: "account", account.id.text, "\(how); \(office.office.trace)", in: tx)
        return code
    }

    private func audit(
        _ action: String,
        of kind: String,
        _ id: String,
        _ detail: String,
        in tx: any SQLTransaction
    ) throws {
        try ground.audit(
            AuditEntry(account: nil, action: action, subjectKind: kind, subjectID: id, detail: detail),
            in: tx
        )
    }
}
