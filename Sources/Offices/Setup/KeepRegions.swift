public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Brings the database's copy of the tree of regions into step with the files, when the program starts.
public struct KeepRegions: Sendable {
    private let ground: Ground
    private let province: RegionCode

    public init(_ ground: Ground, province: RegionCode) {
        self.ground = ground
        self.province = province
    }

    /// Looks first, and writes only where something has changed.
    /// - Returns: codes of the jurisdiction's own that organisations may still have but the files no longer name: nobody
    ///   above looks after what is there.
    public func callAsFunction() async throws -> [RegionCode] {
        let isKept = try await ground.pool.read { [ground, province] sql in
            try Regions.isKept(ground.regions, of: province, in: sql)
        }
        if isKept { return [] }
        return try await ground.pool.write { [ground, province] tx in
            try Regions.keep(ground.regions, of: province, in: tx)
        }
    }
}
