internal import CYajl
internal import Rules

/// Reads lines of JSON one after another, with one reader that is kept as long as the lines are sound.
struct CaseReader: ~Copyable {
    private let builder = CaseBuilder()
    private var handle: yajl_handle?

    /// Reads a line that ends in a line feed. Escapes of half a character in it are overwritten.
    mutating func read(_ line: UnsafeMutableBufferPointer<UInt8>) -> CaseReading {
        guard (try? UTF8Span(validating: UnsafeBufferPointer(line).span)) != nil else {
            return .invalid(name: nil, message: "本行不是有效的 UTF-8 文字。")
        }
        SurrogateMending.mend(line)
        builder.begin()
        let parser = handle ?? makeHandle()
        handle = parser
        let status = yajl_parse(parser, line.baseAddress, line.count)
        guard status == yajl_status_ok, builder.isClosed, builder.values == 1 else {
            drop()
            return .invalid(name: nil, message: "本行不是有效的 JSON。")
        }
        return builder.draft.reading(records: builder.records)
    }

    /// What an unsound line leaves behind is thrown away with the reader.
    private mutating func drop() {
        if let handle { yajl_free(handle) }
        handle = nil
    }

    private func makeHandle() -> yajl_handle? {
        var callbacks = CaseEvents.callbacks
        _ = callbacks
        return nil
    }

    deinit {
        if let handle { yajl_free(handle) }
    }
}
