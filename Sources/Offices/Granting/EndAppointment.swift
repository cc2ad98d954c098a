public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Ends an office. Sessions cannot act in it from the next request on. The records of past actions stay.
public struct EndAppointment: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameter id: The organisation. The office must be there.
    /// - Returns: The name of the holder, and the role.
    /// - Throws: `Refusal`, `LookupFailure.missing`, `LookupFailure.outdated` if it has ended already, or `FormFault` if
    ///   it is the office of the last manager.
    @discardableResult
    public func callAsFunction(
        _ actor: Actor,
        at id: OrganisationID,
        _ office: OfficeID
    ) async throws -> (name: String, role: Role) {
        let now = ground.now()
        return try await ground.pool.write(holding: [.offices(of: id)]) { [ground] tx in
            let organisation = try Organisations.require(id, in: tx)
            try ground.access.require(actor, .seeOffices(at: id, organisation.managingRegion))
            guard let found = try Holders.find(office, in: tx), found.office.organisation == id else {
                let isKnown = try Assignments.find(office, in: tx)?.office.organisation == id
                throw isKnown ? LookupFailure.outdated : LookupFailure.missing("office")
            }
            let role = found.office.role
            // A manager may leave, if another one stays. So their own office is no account of their own here.
            let holder = found.account == actor.account ? AccountID.zero : found.account
            try ground.access.require(actor, .grantOffice(role, at: id, organisation.managingRegion, to: holder))
            if role.isManager, organisation.id == actor.office?.organisation {
                let roles = Role.allCases.filter { $0.isManager && $0.fits(organisation.kinds) && $0 == role }
                let others = try Holders.successors(of: found.account, in: roles, at: id, now: now, in: tx)
                guard others > 0 else {
                    throw FormFault("", "这是本单位最后一个可用的\(role.chineseName)岗位。请先给接任的人授予岗位，等接任人激活账号以后再结束。")
                }
            }
            try Assignments.end(office, at: now, in: tx)
            try ground.audit(found.office.entry("office-ended", of: found.account, by: actor), in: tx)
            return (found.name, role)
        }
    }
}

/// Issues a new one-time code to an official who has not activated the account yet.
///
/// Nobody can reset the account of an official who uses it already. Otherwise a manager could act as two people.
public struct RenewOfficialCode: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal`, `LookupFailure.missing`, or `LookupFailure.outdated` if the account is in use or locked.
    public func callAsFunction(_ actor: Actor, at id: OrganisationID, _ office: OfficeID) async throws -> NewCode {
        let now = ground.now()
        return try await ground.pool.write(holding: [.offices(of: id)]) { [ground] tx in
            let organisation = try Organisations.require(id, in: tx)
            try ground.access.require(actor, .seeOffices(at: id, organisation.managingRegion))
            guard let found = try Holders.find(office, in: tx), found.office.organisation == id else {
                throw LookupFailure.missing("office")
            }
            try ground.access.require(
                actor,
                .grantOffice(found.office.role, at: id, organisation.managingRegion, to: found.account)
            )
            guard found.state == .invited, !found.isLocked, let login = found.login else {
                throw LookupFailure.outdated
            }
            // The account may also hold offices that the actor has no say in.
            let offices = try Assignments.named(heldBy: found.account, in: tx)
            for other in offices {
                let at = try Organisations.require(other.office.organisation, in: tx)
                let intention = Intention.grantOffice(
                    other.office.role,
                    at: at.id,
                    at.managingRegion,
                    to: found.account
                )
                try ground.access.require(actor, intention)
            }
            let code = try NewOfficial.issueCode(for: found.account, by: actor, at: now, ground, in: tx)
            return NewCode(
                login: login,
                name: found.name,
                offices: offices,
                code: code.text,
                expires: code.expires
            )
        }
    }
}
