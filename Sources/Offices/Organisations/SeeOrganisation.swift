public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Shows an organisation, or an application that is not approved, to the authority above it.
public struct SeeOrganisation: Sendable {
    public enum View: Sendable {
        case application(Registration, region: String, managingRegion: String)
        case organisation(
            Organisation,
            region: String,
            managingRegion: String,
            formerNames: [(name: String, lastDay: Day)]
        )
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal` or `LookupFailure.missing`.
    public func callAsFunction(_ actor: Actor, _ id: OrganisationID) async throws -> View {
        try ground.access.require(actor, .seeOrganisations)
        return try await ground.pool.read { [ground] sql in
            let desk = RegistrationDesk(ground: ground)
            if let found = try Organisations.find(id, in: sql) {
                try ground.access.require(actor, .keepOrganisation(in: found.managingRegion))
                return .organisation(
                    found,
                    region: desk.regionName(found.region),
                    managingRegion: desk.regionName(found.managingRegion),
                    formerNames: try Organisations.formerNames(of: id, in: sql)
                )
            }
            guard let found = try Registrations.find(id, in: sql) else { throw LookupFailure.missing("organisation") }
            try ground.access.require(actor, .approveOrganisation(in: found.details.managingRegion))
            return .application(
                found,
                region: desk.regionName(found.details.region),
                managingRegion: desk.regionName(found.details.managingRegion)
            )
        }
    }
}
