import Credentials
public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Takes the application of an organisation. Anybody may send one, without signing in.
public struct RegisterOrganisation: Sendable {
    public enum Outcome: Sendable {
        /// - Parameter secret: The secret of the application. It is shown once, and opens the page of its state.
        case registered(Registration, secret: String)
        case invalid([FormFault])
        /// Too many organisations have registered from this origin.
        case crowded(until: Instant)
    }

    private let ground: Ground
    private let province: RegionCode
    private let rules: SessionRules

    public init(_ ground: Ground, province: RegionCode, rules: SessionRules = SessionRules()) {
        self.ground = ground
        self.province = province
        self.rules = rules
    }

    public func callAsFunction(_ form: RegistrationForm, from visit: Visit) async throws -> Outcome {
        let details: Registration.Details
        switch form.read(within: province, ground.regions) {
        case .wrong(let faults): return .invalid(faults)
        case .sound(let read): details = read
        }
        let now = ground.now()
        let secret = SecretToken.fresh()
        let registration = Registration(id: ground.newID(), details: details, state: .pending, version: 1, sentAt: now)
        let guesses = Guesses(ground: ground, rules: rules)
        let holds: [SQLHold] = [
            .registration(of: details.creditCode), .attempts(guesses.registrationKey(visit)),
        ]
        return try await ground.pool.write(holding: holds) { [ground] tx in
            if let until = try guesses.countRegistration(visit, now: now, in: tx) { return .crowded(until: until) }
            let desk = RegistrationDesk(ground: ground)
            if let fault = try desk.fault(of: details, in: tx) { return .invalid([fault]) }
            try desk.keepRegions(of: details, in: tx)
            try Registrations.add(registration, secretHash: secret.hash, in: tx)
            try ground.audit(desk.entry("registration-sent", registration.id, by: nil, origin: visit.address), in: tx)
            return .registered(registration, secret: secret.text)
        }
    }
}
