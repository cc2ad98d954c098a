public import Groundwork

/// Clears away uploaded sheets that nobody went on with.
public struct SweepImports: Sweeping {
    private static let secondsKept = 7 * 86_400

    private let files: ImportFiles

    public init(_ files: ImportFiles) {
        self.files = files
    }

    public func callAsFunction() async throws {
        for batch in files.older(than: .seconds(Self.secondsKept)) { files.remove(batch) }
    }
}
