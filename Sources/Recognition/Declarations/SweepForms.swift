import Domain
import Foundation
public import Groundwork
import SQLDatabase
import Store

/// Clears away the files of declaration forms that were never saved.
public struct SweepForms: Sweeping {
    private static let daysKept = 7

    private let ground: Ground
    private let dataFolder: String

    public init(_ ground: Ground, dataFolder: String) {
        self.ground = ground
        self.dataFolder = dataFolder
    }

    public func callAsFunction() async throws {
        let limit = ground.now().adding(days: -Self.daysKept)
        let files = try await ground.pool.write { tx in try PendingEvidence.removeOlder(than: limit, in: tx) }
        for file in files { try? FileManager.default.removeItem(atPath: "\(dataFolder)/evidence/\(file)") }
    }
}
