public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Registers an organisation on the command line.
public struct AddOrganisation: Sendable {
    /// The values as they were typed.
    public struct Form: Sendable {
        public var name: String
        public var kind: Organisation.Kind
        public var creditCode: String?
        /// The code of the region.
        public var region: String
        /// The name of the region, to check the code. It may be `nil`.
        public var regionName: String?
        /// The code of the region whose authorities manage the organisation (管理权限). If it is `nil`, `region` manages
        /// it.
        public var managingRegion: String?

        public init(
            name: String,
            kind: Organisation.Kind,
            creditCode: String? = nil,
            region: String,
            regionName: String? = nil,
            managingRegion: String? = nil
        ) {
            self.name = name
            self.kind = kind
            self.creditCode = creditCode
            self.region = region
            self.regionName = regionName
            self.managingRegion = managingRegion
        }
    }

    private let ground: Ground
    private let province: RegionCode

    public init(_ ground: Ground, province: RegionCode) {
        self.ground = ground
        self.province = province
    }

    /// - Throws: `SetupRefusal`. Nothing is then saved.
    public func callAsFunction(_ form: Form) async throws -> Organisation {
        let name = form.name.organisationName
        guard !name.isEmpty, name.count <= 200 else { throw SetupRefusal.nameMissing }
        let organisation = Organisation(
            id: ground.newID(),
            name: name,
            kind: form.kind,
            creditCode: try creditCode(form.creditCode),
            region: try Console(ground: ground).region(form.region, of: province),
            managingRegion: try form.managingRegion.map { try Console(ground: ground).region($0, of: province) }
        )
        return try await ground.pool.write { [ground] tx in
            try refuseTwin(of: organisation, in: tx)
            try keepRegion(organisation.region, named: form.regionName, in: tx)
            try keepRegion(organisation.managingRegion, named: nil, in: tx)
            try Organisations.add(organisation, at: ground.now(), in: tx)
            try Console(ground: ground).audit(
                "organisation-added",
                of: "organisation",
                organisation.id.text,
                detail: organisation.trace,
                in: tx
            )
            return organisation
        }
    }

    private func creditCode(_ typed: String?) throws -> String? {
        guard let typed else { return nil }
        let report = CreditCode.check(typed)
        if let fault = report.fault { throw SetupRefusal.creditCodeWrong(typed, fault.message) }
        return report.normalised
    }

    private func refuseTwin(of new: Organisation, in sql: any SQLReader) throws {
        if let code = new.creditCode, let found = try Organisations.find(creditCode: code, in: sql) {
            throw SetupRefusal.creditCodeTaken(found)
        }
        let twin = try Organisations.list(named: new.name, in: sql).first {
            // Two organisations may have the same name if their credit codes differ.
            !$0.kinds.isDisjoint(with: new.kinds) && $0.region == new.region
                && ($0.creditCode == nil || new.creditCode == nil)
        }
        if let twin { throw SetupRefusal.organisationThere(twin) }
        if new.kinds.contains(.hrAuthority), let found = try Organisations.authority(of: new.region, in: sql) {
            throw SetupRefusal.authorityThere(found)
        }
    }

    private func keepRegion(_ code: RegionCode, named typed: String?, in tx: any SQLTransaction) throws {
        if let name = typed?.organisationName, let known = ground.regions.region(code), name != known.name,
            !known.formerNames.contains(name)
        {
            throw SetupRefusal.regionNamedOtherwise(code, known.name)
        }
        if try Regions.name(of: code, in: tx) == nil { try Regions.put([code], of: ground.regions, in: tx) }
    }
}

/// Lists organisations on the command line.
public struct ListOrganisations: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameter kind: The kind to list, or `nil` for all.
    public func callAsFunction(
        _ kind: Organisation.Kind?
    ) async throws -> [(organisation: Organisation, region: String)] {
        try await ground.pool.readLong { sql in try Organisations.all(kind, in: sql) }
    }
}

extension Organisation {
    /// A description for the audit log. It contains no names.
    fileprivate var trace: String {
        let place = "\(kinds.inOrder.map(\.rawValue).joined(separator: "+")) in \(region)"
        return managingRegion == region ? place : "\(place), managed by \(managingRegion)"
    }
}
