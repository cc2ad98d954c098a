public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Grants an office to an account on the command line.
public struct GrantOffice: Sendable {
    private let ground: Ground
    private let province: RegionCode

    public init(_ ground: Ground, province: RegionCode) {
        self.ground = ground
        self.province = province
    }

    /// - Parameter account: The account's name, or the person's document number.
    /// - Throws: `SetupRefusal`. Nothing is then saved.
    public func callAsFunction(_ account: String, _ form: OfficeForm) async throws -> NamedOffice {
        try await ground.pool.write { [ground, province] tx in
            let found = try Console(ground: ground).account(account, in: tx)
            let office = try Console(ground: ground).office(form, of: province, in: tx)
            let held = try Assignments.held(by: found.account.id, in: tx)
            guard !held.contains(where: { $0.isSame(as: office.office) }) else { throw SetupRefusal.officeHeld }
            try office.office.role.requireCompatible(with: held.map(\.role))
            try Console(ground: ground).grant(office, to: found.account.id, at: ground.now(), in: tx)
            return office
        }
    }
}

/// Ends an office on the command line. The records of past actions stay.
public struct EndOffice: Sendable {
    private static let hr: [Role] = [.hrClerk, .hrManager]

    private let ground: Ground
    private let province: RegionCode

    public init(_ ground: Ground, province: RegionCode) {
        self.ground = ground
        self.province = province
    }

    /// - Parameters:
    ///   - account: The account's name, or the person's document number.
    ///   - form: The office. Region and series may be `nil` if only one office fits.
    ///   - evenLast: Whether the last office of the province's HR authority may end.
    /// - Throws: `SetupRefusal`. Nothing is then changed.
    public func callAsFunction(
        _ account: String,
        _ form: OfficeForm,
        evenLast: Bool = false
    ) async throws -> NamedOffice {
        try await ground.pool.write { [ground, province] tx in
            let id = try Console(ground: ground).account(account, in: tx).account.id
            let organisation = try Console(ground: ground).organisation(form.organisation, in: tx)
            let held = try Assignments.held(by: id, in: tx)
            let fitting = held.filter {
                $0.role == form.role.at(organisation) && $0.organisation == organisation.id
                    && (form.region == nil || $0.region?.text == form.region?.tidied.uppercased())
                    && (form.series == nil || $0.series == form.series?.tidied
                        || $0.series.map(ground.seriesName) == form.series?.tidied)
            }
            guard let office = fitting.first else { throw SetupRefusal.officeUnknown }
            guard fitting.count == 1 else {
                throw SetupRefusal.officeAmbiguous(fitting.map { $0.series ?? $0.region?.text ?? "" })
            }
            let provinces = held.filter { Self.hr.contains($0.role) && $0.region == province }
            if !evenLast, provinces == [office],
                try Assignments.holders(of: Self.hr, at: organisation.id, over: province, except: id, in: tx) == 0
            {
                throw SetupRefusal.officeLast(organisation)
            }
            try Assignments.end(office.id, at: ground.now(), in: tx)
            try Console(ground: ground).audit("office-ended", of: "account", id.text, detail: office.trace, in: tx)
            return NamedOffice(office, organisation: organisation.name)
        }
    }
}

extension Role {
    /// Throws unless the roles may be held together. The three administrators control each other, so they hold no other
    /// office.
    func requireCompatible(with held: [Role]) throws(SetupRefusal) {
        if isAdministrator, !held.isEmpty { throw .administratorAlone(self) }
        if let other = held.first(where: \.isAdministrator) { throw .administratorAlone(other) }
    }
}

extension Office {
    /// A description for the audit log. It contains no names.
    var trace: String {
        ["\(role.rawValue) at \(organisation)", region?.text, series]
            .compactMap(\.self).joined(separator: ", ")
    }
}

extension Console {
    func grant(_ named: NamedOffice, to account: AccountID, at now: Instant, in tx: any SQLTransaction) throws {
        let office = named.office
        // No organisation may lie in this region, so the database may not contain it yet.
        if let region = office.region, try Regions.name(of: region, in: tx) == nil {
            try Regions.put([region], of: ground.regions, in: tx)
        }
        try Assignments.grant(office, to: account, at: now, in: tx)
        try audit("office-granted", of: "account", account.text, detail: office.trace, in: tx)
    }
}
