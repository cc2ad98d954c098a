/// A region that a jurisdiction adds to the regions of the standard, or a region of the standard that gets another
/// parent.
public struct OwnRegion: Hashable, Sendable {
    public let code: RegionCode
    /// The name, or `nil` for a region of the standard that keeps its name.
    public let name: String?
    public let parent: RegionCode

    /// Creates a region.
    public init(code: RegionCode, name: String?, parent: RegionCode) {
        self.code = code
        self.name = name
        self.parent = parent
    }
}
