import Domain
import Foundation
import SQLDatabase
import Store

/// Clears away what nobody needs any longer: ended sessions, old counts of wrong passwords, browsers and codes that are long out of use, and files of forms that were never saved.
public struct Sweep: Sendable {
    /// Days for which the files of an unsaved form are kept.
    private static let formDays = 7

    private let ground: Ground
    private let dataFolder: String
    private let rules = SessionRules()

    public init(_ ground: Ground, dataFolder: String) {
        self.ground = ground
        self.dataFolder = dataFolder
    }

    public func callAsFunction() async throws {
        let now = ground.now()
        let files = try await ground.pool.write { [rules] tx in
            _ = try Sessions.removeExpired(now: now, idleSince: rules.idleSince(now), in: tx)
            _ = try Attempts.removeOlder(than: rules.attemptsSince(now), in: tx)
            _ = try Devices.removeOlder(than: rules.devicesSince(now), in: tx)
            _ = try ActivationCodes.removeExpired(before: now.adding(days: -IssueActivationCodes.days), in: tx)
            return try PendingEvidence.removeOlder(than: now.adding(days: -Self.formDays), in: tx)
        }
        let imports = ImportFiles(dataFolder: dataFolder)
        for batch in imports.older(than: .seconds(Self.formDays * 86_400)) { imports.remove(batch) }
        for file in files { try? FileManager.default.removeItem(atPath: "\(dataFolder)/evidence/\(file)") }
    }
}
