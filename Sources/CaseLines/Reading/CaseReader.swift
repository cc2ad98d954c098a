internal import CYajl
internal import Rules

/// Reads lines of JSON one after another, keeping nothing of one for the next.
final class CaseReader {
    private let builder = CaseBuilder()
    /// yajl keeps the address, so the table must stay where it is.
    private let callbacks = UnsafeMutablePointer<yajl_callbacks>.allocate(capacity: 1)

    init() {
        callbacks.initialize(to: CaseEvents.callbacks)
    }

    deinit {
        callbacks.deinitialize(count: 1)
        callbacks.deallocate()
    }

    /// Reads a line that ends in a line feed. Escapes of half a character in it are overwritten.
    func read(_ line: UnsafeMutableBufferPointer<UInt8>) -> CaseReading {
        guard (try? UTF8Span(validating: UnsafeBufferPointer(line).span)) != nil else {
            return .invalid(name: nil, message: "本行不是有效的 UTF-8 文字。")
        }
        SurrogateMending.mend(line)
        guard parse(line) else { return .invalid(name: nil, message: "本行不是有效的 JSON。") }
        return builder.draft.reading(records: builder.records)
    }

    private func parse(_ line: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        builder.begin()
        // A handle cannot be used twice: its settings that would allow it are variadic C, closed to Swift.
        guard let handle = yajl_alloc(callbacks, nil, Unmanaged.passUnretained(builder).toOpaque()) else {
            return false
        }
        defer { yajl_free(handle) }
        return yajl_parse(handle, line.baseAddress, line.count) == yajl_status_ok
            && yajl_complete_parse(handle) == yajl_status_ok
    }
}
