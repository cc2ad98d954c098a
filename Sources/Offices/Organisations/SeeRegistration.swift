import Credentials
public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Shows an application to whoever has its secret.
public struct SeeRegistration: Sendable {
    public struct View: Sendable {
        public let registration: Registration
        public let region: String
        public let managingRegion: String
        /// The authority that decides.
        public let authority: String
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `LookupFailure.missing` if no application has this secret.
    public func callAsFunction(secret: String) async throws -> View {
        let hash = SHA256Text.hash(String(secret.prefix(100)))
        return try await ground.pool.read { [ground] sql in
            guard let found = try Registrations.find(secretHash: hash, in: sql) else {
                throw LookupFailure.missing("registration")
            }
            let desk = RegistrationDesk(ground: ground)
            return View(
                registration: found,
                region: desk.regionName(found.details.region),
                managingRegion: desk.regionName(found.details.managingRegion),
                authority: try desk.authority(of: found.details.managingRegion, in: sql)
            )
        }
    }
}

/// Sends a returned application again, with corrections. Its secret is the permission.
public struct CorrectRegistration: Sendable {
    public enum Outcome: Sendable {
        case sent
        case invalid([FormFault])
    }

    private let ground: Ground
    private let province: RegionCode

    public init(_ ground: Ground, province: RegionCode) {
        self.ground = ground
        self.province = province
    }

    /// - Throws: `LookupFailure.missing` if no application has this secret, or `LookupFailure.outdated` if it is not
    ///   returned at present.
    public func callAsFunction(_ form: RegistrationForm, secret: String) async throws -> Outcome {
        let details: Registration.Details
        switch form.read(within: province, ground.regions) {
        case .wrong(let faults): return .invalid(faults)
        case .sound(let read): details = read
        }
        let now = ground.now()
        let hash = SHA256Text.hash(String(secret.prefix(100)))
        return try await ground.pool.write(holding: [.registration(of: details.creditCode)]) { [ground] tx in
            guard let found = try Registrations.find(secretHash: hash, in: tx) else {
                throw LookupFailure.missing("registration")
            }
            guard found.state == .returned else { throw LookupFailure.outdated }
            let desk = RegistrationDesk(ground: ground)
            if let fault = try desk.fault(of: details, own: found.id, in: tx) { return .invalid([fault]) }
            try desk.keepRegions(of: details, in: tx)
            let next = Registration(
                id: found.id,
                details: details,
                state: .pending,
                version: found.version + 1,
                sentAt: now
            )
            guard try Registrations.put(next, in: tx) else { throw LookupFailure.outdated }
            try ground.audit(desk.entry("registration-corrected", found.id, by: nil), in: tx)
            return .sent
        }
    }
}
