public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Updates the database's copy of the tree of regions when the program starts.
public struct KeepRegions: Sendable {
    private let ground: Ground
    private let province: RegionCode

    public init(_ ground: Ground, province: RegionCode) {
        self.ground = ground
        self.province = province
    }

    /// Updates the copy. It reads first, and writes only if something has changed.
    /// - Returns: The jurisdiction's own codes that the files no longer contain, but organisations may still have. No
    ///   higher authority covers the people there.
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
