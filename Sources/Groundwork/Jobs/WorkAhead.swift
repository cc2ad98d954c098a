/// Does long work piece by piece. It prepares several pieces at the same time, and saves them one after another in
/// their order.
///
/// The pieces do not go through a `HandOver`, because several tasks prepare them and finish in any order. The next
/// piece may also depend on the piece that was saved last. Without this type, an import waits for the writer of the
/// database after each page.
public struct WorkAhead<Piece: Sendable, Result: Sendable> {
    /// The number of pieces that may be prepared before they are saved.
    let pieces: Int
    /// Returns the next piece, or `nil` if there are no more.
    let next: () async throws -> Piece?
    /// Prepares a piece. It runs in parallel with itself and with `keep`.
    let workOut: @Sendable (Piece) async throws -> Result
    /// Saves a prepared piece.
    let keep: (Result) async throws -> Void

    /// Creates the work from its steps.
    public init(
        pieces: Int,
        next: @escaping () async throws -> Piece?,
        workOut: @escaping @Sendable (Piece) async throws -> Result,
        keep: @escaping (Result) async throws -> Void
    ) {
        self.pieces = pieces
        self.next = next
        self.workOut = workOut
        self.keep = keep
    }

    /// Runs the work. It ends with the first error of any step, or when the task is cancelled.
    public func callAsFunction() async throws {
        try await withThrowingTaskGroup(of: (place: Int, result: Result).self) { group in
            var begun = 0
            var kept = 0
            var isEnd = false
            var results: [Int: Result] = [:]
            while true {
                while !isEnd, begun < kept + pieces {
                    guard let piece = try await next() else {
                        isEnd = true
                        break
                    }
                    group.addTask { [begun, workOut] in (place: begun, result: try await workOut(piece)) }
                    begun += 1
                }
                guard kept < begun else { return }
                while results[kept] == nil, let some = try await group.next() { results[some.place] = some.result }
                guard let result = results.removeValue(forKey: kept) else { return }
                try Task.checkCancellation()
                try await keep(result)
                kept += 1
            }
        }
    }
}
