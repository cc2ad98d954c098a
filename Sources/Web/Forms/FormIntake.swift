import Synchronization

/// Receives a multipart form. Any thread may pass in the next bytes, one thread at a time.
final class FormIntake: Sendable {
    private struct State: ~Copyable {
        var parser: MultipartParser
        var assembly: FormAssembly
        var isLetIn = false
    }

    private let state: Mutex<State>
    private let door: FormReader.Door

    init(
        folder: String,
        boundary: String,
        limits: FormLimits,
        reserve: Int,
        door: @escaping FormReader.Door
    ) {
        state = Mutex(
            State(
                parser: MultipartParser(boundary: boundary, limits: limits),
                assembly: FormAssembly(folder: folder, limits: limits, reserve: reserve)
            )
        )
        self.door = door
    }

    /// - Throws: `FormFailure`, and the errors of the door at the first file.
    func take(_ bytes: [UInt8]) throws {
        try state.withLock { state in
            for event in try state.parser.feed(bytes) {
                if case .partBegan(let header) = event, header.fileName != nil { try ask(&state) }
                try state.assembly.take(event)
            }
        }
    }

    /// Ends the body and returns the form.
    func finish() throws -> FormBody {
        try state.withLock { state in
            try state.parser.finish()
            try ask(&state)
            return state.assembly.body
        }
    }

    func removeFiles() {
        state.withLock { $0.assembly.removeFiles() }
    }

    private func ask(_ state: inout State) throws {
        guard !state.isLetIn else { return }
        try door(state.assembly.body)
        state.isLetIn = true
    }
}
