import Files
import Groundwork

extension House {
    /// Finds out whether files can be stored. A store that is full or cannot be reached may be well again soon, so the
    /// server starts; `/readyz` tells.
    /// - Returns: A sentence for the log, or `nil` if everything is well.
    /// - Throws: An error that only the operator can remedy.
    func proveFiles() async throws -> String? {
        do {
            try await store.prove(in: settings.data)
            return nil
        } catch FileFailure.unreachable(let reason) {
            return "\(Complaint(FileFailure.unreachable(reason)).sentence)（\(reason)）"
        } catch  where OutOfSpace.caused(error) {
            return Complaint(error).sentence
        }
    }

    /// The reason why files cannot be read at the moment; `nil` if they can.
    func fileProblem() async -> String? {
        do {
            try await store.check()
            return nil
        } catch {
            return Complaint(error).sentence
        }
    }
}
