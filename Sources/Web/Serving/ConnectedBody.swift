import Hummingbird

extension ResponseBody {
    /// Creates a body that is sent while `write` makes it. `write` is cancelled if the client hangs up.
    init(
        whileConnected context: SiteContext,
        _ write: @escaping @Sendable (inout any ResponseBodyWriter) async throws -> Void
    ) {
        self.init { writer in
            // Only the other task uses the writer, and this one waits for it.
            nonisolated(unsafe) let lent = writer
            try await context.whileConnected {
                var writer = lent
                try await write(&writer)
            }
        }
    }
}
