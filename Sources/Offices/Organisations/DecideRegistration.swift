public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Decides about the application of an organisation. With the approval, the organisation exists, and its manager gets an
/// account.
public struct DecideRegistration: Sendable {
    public enum Verdict: Hashable, Sendable {
        case approved
        case returned(reason: String)
        case rejected(reason: String)
    }

    public enum Outcome: Sendable {
        /// - Parameter code: The manager's one-time code, or `nil` if the manager has an account already.
        case approved(Organisation, code: NewCode?)
        case declined(Registration)
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameter version: The version that the actor has seen.
    /// - Throws: `Refusal`, `FormFault`, `LookupFailure.missing`, or `LookupFailure.outdated` if the application was
    ///   changed or decided meanwhile.
    public func callAsFunction(
        _ actor: Actor,
        _ id: OrganisationID,
        _ verdict: Verdict,
        version: Int
    ) async throws -> Outcome {
        let now = ground.now()
        let seen = try await ground.pool.read { try Registrations.find(id, in: $0) }
        let holds: [SQLHold] =
            (seen?.details).map {
                [.registration(of: $0.creditCode), .login($0.manager.login)]
            } ?? []
        return try await ground.pool.write(holding: holds) { [ground] tx in
            guard let found = try Registrations.find(id, in: tx) else { throw LookupFailure.missing("registration") }
            try ground.access.require(actor, .approveOrganisation(in: found.details.managingRegion))
            guard found.state == .pending, found.version == version else { throw LookupFailure.outdated }
            switch verdict {
            case .approved: return try approve(found, by: actor, at: now, in: tx)
            case .returned(let reason):
                return .declined(try decline(found, .returned, reason, "return_reason", by: actor, in: tx))
            case .rejected(let reason):
                return .declined(try decline(found, .rejected, reason, "rejection_reason", by: actor, in: tx))
            }
        }
    }

    private func decline(
        _ found: Registration,
        _ state: Registration.State,
        _ reason: String,
        _ field: String,
        by actor: Actor,
        in tx: any SQLTransaction
    ) throws -> Registration {
        let reason = try reason.checkedReason(at: field)
        let next = found.in(state, reason: reason)
        guard try Registrations.put(next, decidedBy: actor.account, in: tx) else { throw LookupFailure.outdated }
        let entry = RegistrationDesk(ground: ground).entry("registration-\(state.rawValue)", found.id, by: actor)
        try ground.audit(entry, in: tx)
        return next
    }

    private func approve(
        _ found: Registration,
        by actor: Actor,
        at now: Instant,
        in tx: any SQLTransaction
    ) throws -> Outcome {
        let organisation = found.organisation
        // It may have been added at the console meanwhile.
        if try Organisations.find(creditCode: found.details.creditCode, in: tx) != nil { throw LookupFailure.outdated }
        let offices = organisation.kinds.inOrder.map { kind in
            NamedOffice(
                Office(id: ground.newID(), role: kind.manager, organisation: organisation.id),
                organisation: organisation.name
            )
        }
        try Organisations.add(organisation, at: now, in: tx)
        let official = NewOfficial(
            ground: ground,
            name: found.details.manager.name,
            login: found.details.manager.login
        )
        let account: Account
        var code: NewCode?
        switch try official.account(by: actor, offices: offices, at: now, in: tx) {
        case .taken: throw FormFault("manager_login", "单位填写的管理员账号名已有人使用，请退回并请单位换一个账号名。")
        case .present(let found):
            guard found.id != actor.account else { throw Refusal.ownAccount }
            let held = try Assignments.held(by: found.id, in: tx)
            guard !held.contains(where: \.role.isAdministrator) else {
                throw FormFault("manager_login", "单位填写的管理员不能担任这个岗位，请退回并请单位另定一人。")
            }
            account = found
        case .new(let new, let issued): (account, code) = (new, issued)
        }
        for office in offices {
            try Assignments.grant(office.office, to: account.id, at: now, in: tx)
            let entry = AuditEntry(
                by: actor,
                action: "office-granted",
                subjectKind: "account",
                subjectID: account.id.text,
                detail: office.office.trace
            )
            try ground.audit(entry, in: tx)
        }
        let next = found.in(.approved, reason: nil)
        guard try Registrations.put(next, decidedBy: actor.account, in: tx) else { throw LookupFailure.outdated }
        try ground.audit(
            RegistrationDesk(ground: ground).entry("registration-approved", found.id, by: actor),
            in: tx
        )
        return .approved(organisation, code: code)
    }
}

extension Registration {
    fileprivate func `in`(_ state: State, reason: String?) -> Registration {
        Registration(
            id: id,
            details: details,
            state: state,
            version: version + 1,
            sentAt: sentAt,
            reason: reason
        )
    }
}
