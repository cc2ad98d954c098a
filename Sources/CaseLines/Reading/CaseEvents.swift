internal import CYajl

/// Passes yajl's events on to the builder, whose address is their context. Numbers are passed as they were written.
enum CaseEvents {
    static var callbacks: yajl_callbacks {
        yajl_callbacks(
            yajl_null: { context in
                CaseEvents.builder(context)?.pointee.scalar(.null)
                return 1
            },
            yajl_boolean: { context, value in
                CaseEvents.builder(context)?.pointee.scalar(.flag(value != 0))
                return 1
            },
            yajl_integer: nil,
            yajl_double: nil,
            yajl_number: { context, text, length in
                text?.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
                    CaseEvents.builder(context)?.pointee.scalar(
                        .number(UnsafeBufferPointer(start: bytes, count: length))
                    )
                }
                return 1
            },
            yajl_string: { context, bytes, length in
                CaseEvents.builder(context)?.pointee.scalar(.text(UnsafeBufferPointer(start: bytes, count: length)))
                return 1
            },
            yajl_start_map: { context in
                CaseEvents.builder(context)?.pointee.open(object: true)
                return 1
            },
            yajl_map_key: { context, bytes, length in
                CaseEvents.builder(context)?.pointee.key(UnsafeBufferPointer(start: bytes, count: length))
                return 1
            },
            yajl_end_map: { context in
                CaseEvents.builder(context)?.pointee.close()
                return 1
            },
            yajl_start_array: { context in
                CaseEvents.builder(context)?.pointee.open(object: false)
                return 1
            },
            yajl_end_array: { context in
                CaseEvents.builder(context)?.pointee.close()
                return 1
            }
        )
    }

    /// `nil` only for an event without context. There is none: the reader always sets a context.
    private static func builder(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<CaseBuilder>? {
        context?.assumingMemoryBound(to: CaseBuilder.self)
    }
}
