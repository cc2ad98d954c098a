public import Groundwork

/// Deletes uploaded sheets that nobody has continued for seven days.
public struct SweepImports: Sweeping {
    private static let secondsKept = 7 * 86_400

    private let files: ImportFiles

    public init(_ files: ImportFiles) {
        self.files = files
    }

    public func callAsFunction() async throws {
        files.removeOlder(than: .seconds(Self.secondsKept))
    }
}
