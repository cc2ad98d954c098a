import Domain
import Groundwork
import Synchronization

/// Counts the forms with files that are being sent, so that nobody takes all places.
final class UploadsInFlight: Sendable {
    private let rules: UploadRules
    private let counts = Mutex<[String: Int]>([:])

    init(_ rules: UploadRules) {
        self.rules = rules
    }

    /// - Throws: `FormFailure.tooManyUploads` at once when there is no place; what `work` throws.
    func during<Value>(_ actor: Actor, _ work: () async throws -> Value) async throws -> Value {
        let places = places(of: actor)
        guard take(places) else { throw FormFailure.tooManyUploads }
        defer { giveBack(places) }
        return try await work()
    }

    private func places(of actor: Actor) -> [(key: String, most: Int)] {
        let organisations = Set(actor.assignments.map(\.organisation.text))
        return [("", rules.uploadsInAll), ("account \(actor.account.text)", rules.uploadsOfAccount)]
            + organisations.map { ("organisation \($0)", rules.uploadsOfOrganisation) }
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
