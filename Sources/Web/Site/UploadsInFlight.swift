import Domain
import Groundwork
import Synchronization

/// Counts the running uploads, so that no account and no organisation takes all places.
///
/// The places are those of this process: its connections, its threads and its disk. So each instance counts for itself.
/// What one person or organisation may store in all is counted in the database (`DeclarationLimits`, `StartImport`).
final class UploadsInFlight: Sendable {
    private let rules: UploadRules
    private let counts = Mutex<[String: Int]>([:])

    init(_ rules: UploadRules) {
        self.rules = rules
    }

    /// Runs `work` while a place is taken.
    /// - Throws: `FormFailure.tooManyUploads` if there is no free place; the errors of `work`.
    func during<Value>(_ actor: Actor, _ work: () async throws -> Value) async throws -> Value {
        let places = places(of: actor)
        guard take(places) else { throw FormFailure.tooManyUploads }
        defer { giveBack(places) }
        return try await work()
    }

    private func places(of actor: Actor) -> [(key: String, most: Int)] {
        let organisation = actor.office.map { ("organisation \($0.organisation)", rules.uploadsOfOrganisation) }
        return [("", rules.uploadsInAll), ("account \(actor.account)", rules.uploadsOfAccount)]
            + [organisation].compactMap(\.self)
    }

    private func take(_ places: [(key: String, most: Int)]) -> Bool {
        counts.withLock { counts in
            guard places.allSatisfy({ counts[$0.key, default: 0] < $0.most }) else { return false }
            for place in places { counts[place.key, default: 0] += 1 }
            return true
        }
    }

    private func giveBack(_ places: [(key: String, most: Int)]) {
        counts.withLock { counts in
            for (key, _) in places {
                let left = counts[key, default: 1] - 1
                counts[key] = left == 0 ? nil : left
            }
        }
    }
}
