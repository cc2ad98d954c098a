/// A region that a jurisdiction adds to those of the standard, or puts elsewhere among them.
public struct OwnRegion: Hashable, Sendable {
    public let code: RegionCode
    /// Nil for a region of the standard that keeps its name.
    public let name: String?
    public let parent: RegionCode

    public init(code: RegionCode, name: String?, parent: RegionCode) {
        self.code = code
        self.name = name
        self.parent = parent
    }
}
