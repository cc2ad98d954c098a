public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Suspends an organisation, or permits it again. Nobody can act in the offices of a suspended organisation. Its people
/// keep their own accounts, and its records stay as they are.
public struct SuspendOrganisation: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameter state: The new state.
    /// - Throws: `Refusal`, `FormFault` for a missing reason, `LookupFailure.missing`, or `LookupFailure.outdated` if
    ///   it has the state already.
    @discardableResult
    public func callAsFunction(
        _ actor: Actor,
        _ id: OrganisationID,
        _ state: Organisation.State,
        reason: String
    ) async throws -> Organisation {
        try await ground.pool.write { [ground] tx in
            guard let found = try Organisations.find(id, in: tx) else { throw LookupFailure.missing("organisation") }
            try ground.access.require(actor, .keepOrganisation(in: found.managingRegion))
            // Nobody could permit it again.
            guard id != actor.office?.organisation else { throw Refusal.notYours }
            let reason = try reason.checkedReason(at: "reason")
            let old: Organisation.State = state == .active ? .suspended : .active
            guard try Organisations.set(state, of: id, was: old, in: tx) else { throw LookupFailure.outdated }
            let action = state == .active ? "organisation-reactivated" : "organisation-suspended"
            try ground.audit(RegistrationDesk(ground: ground).entry(action, id, by: actor, detail: reason), in: tx)
            return found
        }
    }
}

/// Gives an organisation another name. The former name stays in its history, and still finds it.
public struct RenameOrganisation: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameter old: The name that the actor has seen.
    /// - Throws: `Refusal`, `FormFault`, `LookupFailure.missing`, or `LookupFailure.outdated` if it has another name
    ///   now.
    public func callAsFunction(
        _ actor: Actor,
        _ id: OrganisationID,
        from old: String,
        to typed: String
    ) async throws -> String {
        let now = ground.now()
        return try await ground.pool.write { [ground] tx in
            guard let found = try Organisations.find(id, in: tx) else { throw LookupFailure.missing("organisation") }
            try ground.access.require(actor, .keepOrganisation(in: found.managingRegion))
            guard found.name == old else { throw LookupFailure.outdated }
            let name = typed.organisationName
            guard !name.isEmpty, name.count <= 200 else {
                throw FormFault("name", "请填写单位全称，与证照一致，最多 200 个字。")
            }
            guard name != found.name else { throw FormFault("name", "新名称与现在的名称相同，请核对。") }
            let isDone = try Organisations.rename(
                found,
                to: name,
                lastDay: now.day.adding(days: -1) ?? now.day,
                by: actor.account,
                at: now,
                in: tx
            )
            guard isDone else { throw LookupFailure.outdated }
            try ground.audit(RegistrationDesk(ground: ground).entry("organisation-renamed", id, by: actor), in: tx)
            return name
        }
    }
}
