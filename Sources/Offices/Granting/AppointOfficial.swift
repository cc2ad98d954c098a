public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Grants an office at an organisation, to an account that exists or to a new one.
public struct AppointOfficial: Sendable {
    /// The values as they were typed.
    public struct Form: Sendable {
        public var role = ""
        public var name = ""
        /// The account name, or the document number of a person who has an account.
        public var login = ""
        /// The series of an industry authority's office.
        public var series = ""
        public var firstDay = ""
        public var lastDay = ""

        public init() {}
    }

    public enum Outcome: Sendable {
        /// - Parameter code: The one-time code of a new account, or `nil` if the account exists already.
        case granted(NamedOffice, name: String, code: NewCode?)
        case invalid([FormFault])
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal` or `LookupFailure.missing`.
    public func callAsFunction(_ actor: Actor, at id: OrganisationID, _ form: Form) async throws -> Outcome {
        let now = ground.now()
        let holds: [SQLHold] = [.offices(of: id), .login(form.login.tidied.lowercased())]
        return try await ground.pool.write(holding: holds) { [ground] tx in
            let organisation = try Organisations.require(id, in: tx)
            try ground.access.require(actor, .seeOffices(at: id, organisation.managingRegion))
            let faults = faults(form, at: organisation, by: actor, today: now.day)
            guard faults.isEmpty, let role = Role(rawValue: form.role) else { return .invalid(faults) }
            let office = NamedOffice(
                Office(
                    id: ground.newID(),
                    role: role,
                    organisation: id,
                    region: role.hasRegion ? actor.office?.region : nil,
                    series: role.hasSeries ? actor.office?.series : nil
                ),
                organisation: organisation.name
            )
            let official = NewOfficial(ground: ground, name: form.name, login: form.login)
            let account: Account
            var code: NewCode?
            switch try official.account(by: actor, offices: [office], at: now, in: tx) {
            case .taken: return .invalid([FormFault("login", NewOfficial.takenLogin)])
            case .present(let found):
                account = found
                let held = try Assignments.held(by: found.id, in: tx)
                if held.contains(where: { $0.isSame(as: office.office) }) {
                    return .invalid([FormFault("login", "\(found.name)已有这个岗位，没有重复授予。")])
                }
                if held.contains(where: \.role.isAdministrator) {
                    return .invalid([FormFault("login", "这个账号不能担任这个岗位，请换一个人。")])
                }
            case .new(let new, let issued): (account, code) = (new, issued)
            }
            try ground.access.require(
                actor,
                .grantOffice(role, at: id, organisation.managingRegion, to: account.id)
            )
            let term = OfficeTerm(first: Day(typed: form.firstDay.tidied), last: Day(typed: form.lastDay.tidied))
            try Assignments.grant(office.office, to: account.id, for: term, at: now, in: tx)
            try ground.audit(office.office.entry("office-granted", of: account.id, by: actor), in: tx)
            return .granted(office, name: account.name, code: code)
        }
    }

    private func faults(
        _ form: Form,
        at organisation: Organisation,
        by actor: Actor,
        today: Day
    ) -> [FormFault] {
        var faults: [FormFault] = []
        let roles = ground.grantableRoles(by: actor, at: organisation)
        if !roles.contains(where: { $0.rawValue == form.role }) {
            faults.append(FormFault("role", "请选择岗位。"))
        }
        faults += NewOfficial.faults(name: form.name, nameField: "name", login: form.login, loginField: "login")
        let (first, last) = (form.firstDay.tidied, form.lastDay.tidied)
        if !first.isEmpty, Day(typed: first) == nil {
            faults.append(FormFault("first_day", "请按 2026-03-05 的样式填写日期，或者不填。"))
        }
        if !last.isEmpty {
            let day = Day(typed: last)
            if day == nil { faults.append(FormFault("last_day", "请按 2026-03-05 的样式填写日期，或者不填。")) }
            if let day, day < max(today, Day(typed: first) ?? today) {
                faults.append(FormFault("last_day", "结束日期不能早于今天和开始日期，请核对。"))
            }
        }
        return faults
    }
}

extension Office {
    func entry(_ action: String, of account: AccountID, by actor: Actor) -> AuditEntry {
        AuditEntry(by: actor, action: action, subjectKind: "account", subjectID: account.text, detail: trace)
    }
}
