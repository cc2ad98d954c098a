internal import CYajl
internal import Rules

/// Reads lines of JSON one after another. It keeps nothing from one line to the next.
final class CaseReader {
    /// The builder has a fixed address, which is the context of all events.
    private let builder = UnsafeMutablePointer<CaseBuilder>.allocate(capacity: 1)
    /// yajl keeps the address of the table, so the table must not move.
    private let callbacks = UnsafeMutablePointer<yajl_callbacks>.allocate(capacity: 1)

    init() {
        builder.initialize(to: CaseBuilder())
        callbacks.initialize(to: CaseEvents.callbacks)
    }

    deinit {
        builder.deinitialize(count: 1)
        builder.deallocate()
        callbacks.deinitialize(count: 1)
        callbacks.deallocate()
    }

    /// Reads a line that ends with a line feed. Escapes of unpaired surrogates are overwritten in the line.
    func read(_ line: UnsafeMutableBufferPointer<UInt8>) -> CaseReading {
        guard (try? UTF8Span(validating: UnsafeBufferPointer(line).span)) != nil else {
            return .invalid(name: nil, message: "本行不是有效的 UTF-8 文字。")
        }
        SurrogateMending.mend(line)
        guard parse(line) else { return .invalid(name: nil, message: "本行不是有效的 JSON。") }
        return builder.pointee.draft.reading(records: builder.pointee.records)
    }

    private func parse(_ line: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        builder.pointee.begin()
        // A handle cannot be used twice: the setting that would allow it is a variadic C function, which Swift cannot
        // call.
        guard let handle = yajl_alloc(callbacks, nil, builder) else {
            return false
        }
        defer { yajl_free(handle) }
        return yajl_parse(handle, line.baseAddress, line.count) == yajl_status_ok
            && yajl_complete_parse(handle) == yajl_status_ok
    }
}
