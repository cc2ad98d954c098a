/// Receives the events of one XML part in document order.
class XMLConsumer {
    /// Whether the consumer wants character data. Subclasses set it.
    final var wantsText = false

    func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}
    func end(_ name: XMLName, depth: Int) throws {}

    /// The start of the tag after which the consumer reads bytes instead of events; `nil` if it never does.
    var tagBeforeBytes: StaticString? { nil }
    /// Whether that tag was just read in the right place.
    var isReadyForBytes: Bool { false }
    /// Reads as many complete children of that element as it can, and returns the number of bytes read. A zero byte
    /// follows the bytes. The rest is passed again with more bytes, or as events. Anything unusual, broken or beyond
    /// the limits is left for the events, so that only one reader decides about such files.
    func take(_ bytes: UnsafeBufferPointer<UInt8>) throws -> Int { 0 }
}

/// Thrown when the receiver of rows stops. Reading then ends without a failure.
struct EnoughRows: Error {}
