import Domain
import Groundwork
import Recognition

extension World {
    /// Reverses a record: one clerk requests it, and the other confirms it.
    func reverse(_ record: HoursRecord) async throws {
        let request = try await RequestReversal(ground)(official(.lin), record.id, reason: "材料有误")
        try await DecideReversal(ground)(official(.guo), request.id, .confirmed)
    }
}
