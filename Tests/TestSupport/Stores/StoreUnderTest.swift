import Files
import Foundation

/// Both kinds of stores, for tests that hold for each.
enum StoreUnderTest: String, CaseIterable, Sendable {
    case folder, s3

    /// Returns two instances that share one empty store, each with its own local folder for copies.
    func pair(_ folder: TemporaryFolder) throws -> [any FileStore] {
        switch self {
        case .folder: return (1...2).map { _ in FolderFiles(folder.file("data")) }
        case .s3:
            let address = try StoreServer.shared.address(prefix: "test-\(UUID().uuidString.lowercased())/")
            return (1...2).map { S3Files(address, folder: folder.file("fetched-\($0)")) }
        }
    }
}
