public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Grants an account an office, at the console.
public struct GrantOffice: Sendable {
    private let ground: Ground
    private let province: RegionCode

    public init(_ ground: Ground, province: RegionCode) {
        self.ground = ground
        self.province = province
    }

    /// - Parameter account: the login, or the person's document number.
    /// - Throws: `SetupRefusal`; then nothing is kept.
    public func callAsFunction(_ account: String, _ form: OfficeForm) async throws -> Office {
        try await ground.pool.write { [ground, province] tx in
            let found = try Console(ground: ground).account(account, in: tx)
            let office = try Console(ground: ground).office(form, of: province, in: tx)
            let held = try Accounts.assignments(of: found.account.id, in: tx)
            guard !held.contains(office.assignment) else { throw SetupRefusal.officeHeld }
            try Console(ground: ground).grant(office, to: found.account.id, at: ground.now(), in: tx)
            return office
        }
    }
}

/// Ends an office, at the console; what was done in it stays.
public struct EndOffice: Sendable {
    private let ground: Ground
    private let province: RegionCode

    public init(_ ground: Ground, province: RegionCode) {
        self.ground = ground
        self.province = province
    }

    /// - Parameters:
    ///   - account: the login, or the person's document number.
    ///   - form: region and series may be left out where only one office fits.
    ///   - evenLast: whether the last office of the province's HR authority may end.
    /// - Throws: `SetupRefusal`; then nothing is changed.
    public func callAsFunction(_ account: String, _ form: OfficeForm, evenLast: Bool = false) async throws -> Office {
        try await ground.pool.write { [ground, province] tx in
            let id = try Console(ground: ground).account(account, in: tx).account.id
            let organisation = try Console(ground: ground).organisation(form.organisation, in: tx)
            let fitting = try Accounts.assignments(of: id, in: tx).filter {
                $0.role == form.role && $0.organisation == organisation.id
                    && (form.region == nil || $0.region?.text == form.region?.tidied.uppercased())
                    && (form.series == nil || $0.series == form.series?.tidied
                        || $0.series.map(ground.seriesName) == form.series?.tidied)
            }
            guard let assignment = fitting.first else { throw SetupRefusal.officeUnknown }
            guard fitting.count == 1 else {
                throw SetupRefusal.officeAmbiguous(fitting.map { $0.series ?? $0.region?.text ?? "" })
            }
            if !evenLast, assignment.role == .hrAuthority, assignment.region == province,
                try Accounts.holders(of: .hrAuthority, at: organisation.id, over: province, except: id, in: tx) == 0
            {
                throw SetupRefusal.officeLast(organisation)
            }
            let office = Office(assignment: assignment, organisation: organisation)
            try Accounts.endAssignment(assignment, of: id, at: ground.now(), in: tx)
            try Console(ground: ground).audit("office-ended", of: "account", id.text, detail: office.trace, in: tx)
            return office
        }
    }
}

extension Office {
    /// For the log: no names.
    var trace: String {
        ["\(assignment.role.rawValue) at \(organisation.id)", assignment.region?.text, assignment.series]
            .compactMap(\.self).joined(separator: ", ")
    }
}

extension Console {
    func grant(_ office: Office, to account: AccountID, at now: Instant, in tx: any SQLTransaction) throws {
        // Its region may be one that no organisation stands in.
        if let region = office.assignment.region, try Regions.name(of: region, in: tx) == nil {
            try Regions.put([region], of: ground.regions, in: tx)
        }
        try Accounts.assign(office.assignment, to: account, at: now, in: tx)
        try audit("office-granted", of: "account", account.text, detail: office.trace, in: tx)
    }

    func offices(of account: AccountID, in sql: any SQLReader) throws -> [Office] {
        try Accounts.assignments(of: account, in: sql).map { assignment in
            Office(assignment: assignment, organisation: try Organisations.require(assignment.organisation, in: sql))
        }
    }
}
