public import Domain
public import Groundwork

/// What the settings say about a new system, which the installer checks before anything is stored.
public struct InstallationPlace: Sendable {
    /// The setting XUESHI_JURISDICTION, with its name.
    public let jurisdiction: String
    public let jurisdictionName: String
    /// The setting XUESHI_REGION, with the name of the region.
    public let province: RegionCode
    public let provinceName: String
    /// The number of regions that are stored.
    public let regions: Int
    /// The usual name of the province's HR authority.
    public let authority: String

    public init(_ ground: Ground, province: RegionCode) {
        jurisdiction = ground.jurisdiction
        jurisdictionName = ground.jurisdictionName
        self.province = province
        provinceName = ground.regions.region(province)?.name ?? province.text
        regions = ground.regions.codes(within: province).count
        authority = "\(ground.jurisdictionName)人力资源和社会保障厅"
    }
}
