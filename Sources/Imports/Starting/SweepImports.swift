import Domain
public import Groundwork

/// Deletes uploaded sheets that nobody has continued for seven days.
public struct SweepImports: Sweeping {
    private static let daysKept = 7

    private let files: ImportFiles

    public init(_ files: ImportFiles) {
        self.files = files
    }

    public func callAsFunction() async throws {
        // Stores tell the real time, not that of the workflows' clock.
        try await files.removeOlder(than: Instant.now().adding(days: -Self.daysKept))
    }
}
