public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Shows who holds the offices of an organisation, to its managers and to the authority above it.
public struct SeeHolders: Sendable {
    public struct View: Sendable {
        public let organisation: Organisation
        public let holders: [Holder]
        /// The roles that the actor may grant here.
        public let roles: [Role]
        /// Whether it is the actor's own organisation.
        public let isOwn: Bool
    }

    /// An office with the person who holds it.
    public struct Holder: Sendable {
        public let office: Office
        public let name: String
        public let login: String?
        public let state: Account.State
        public let isLocked: Bool
        public let term: OfficeTerm
        /// The name of the region of an authority's office.
        public let region: String?
        public let series: String?
        /// Whether the actor may end the office.
        public let canEnd: Bool
        /// Whether the actor may issue a new one-time code.
        public let canHaveCode: Bool
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameter id: The organisation, or `nil` for the actor's own.
    /// - Throws: `Refusal` or `LookupFailure.missing`.
    public func callAsFunction(_ actor: Actor, at id: OrganisationID?) async throws -> View {
        let office = try ground.access.office(of: actor, for: .grantOffices)
        return try await ground.pool.read { [ground] sql in
            let organisation = try Organisations.require(id ?? office.organisation, in: sql)
            try ground.access.require(actor, .seeOffices(at: organisation.id, organisation.managingRegion))
            let roles = ground.grantableRoles(by: actor, at: organisation)
            let holders = try Holders.list(at: organisation.id, in: sql).map { it in
                let isOther = it.account != actor.account
                return Holder(
                    office: it.office,
                    name: it.name,
                    login: it.login,
                    state: it.state,
                    isLocked: it.isLocked,
                    term: it.term,
                    region: it.office.region.map { ground.regions.region($0)?.name ?? $0.text },
                    series: it.office.series.map(ground.seriesName),
                    canEnd: roles.contains(it.office.role),
                    canHaveCode: roles.contains(it.office.role) && isOther && it.state == .invited && !it.isLocked
                        && it.login != nil
                )
            }
            return View(
                organisation: organisation,
                holders: holders,
                roles: roles,
                isOwn: organisation.id == office.organisation
            )
        }
    }
}

extension Ground {
    /// The roles that an actor may grant at an organisation, to somebody else.
    func grantableRoles(by actor: Actor, at organisation: Organisation) -> [Role] {
        let somebody = AccountID.zero
        return Role.allCases.filter { role in
            let intention = Intention.grantOffice(
                role,
                at: organisation.id,
                organisation.managingRegion,
                to: somebody
            )
            return role.fits(organisation.kinds) && role != .machine && access.decide(actor, intention) == .allowed
        }
    }
}
