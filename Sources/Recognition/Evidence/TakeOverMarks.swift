import Foundation
public import Groundwork
import SQLDatabase
import Store

/// Moves the doubts of earlier versions into the database. They were empty files in the data folder.
public struct TakeOverMarks: Sendable {
    private let ground: Ground
    private let folder: String

    /// - Parameter dataFolder: The data folder of earlier versions.
    public init(_ ground: Ground, dataFolder: String) {
        self.ground = ground
        folder = "\(dataFolder)/evidence/in-doubt"
    }

    /// Moves the doubts, and removes their folder. Does nothing if there is no such folder.
    public func callAsFunction() async throws {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return }
        if !names.isEmpty {
            let known = try await ground.pool.readLong { sql in try EvidenceFiles.stored(among: names, in: sql) }
            try await ground.pool.write { [ground] tx in
                try EvidenceInDoubt.leave(names.filter { !known.contains($0) }, at: ground.now(), in: tx)
            }
        }
        // Another instance may have removed it at the same moment.
        try? FileManager.default.removeItem(atPath: folder)
    }
}
