/// Receives one XML part's events in document order. Subclasses keep only what they need.
class XMLConsumer {
    /// Set by a subclass while it wants character data.
    final var wantsText = false

    func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}
    func end(_ name: XMLName, depth: Int) throws {}

    /// How the tag begins after which the consumer would rather read bytes than events; nil when it never would.
    var tagBeforeBytes: StaticString? { nil }
    /// Whether that tag has just been met where it belongs.
    var isReadyForBytes: Bool { false }
    /// Takes as many whole children of that element as it can from bytes that a zero follows, and returns their
    /// length. What it leaves comes again with more behind it, or else as events: whatever is unusual, broken or
    /// beyond the limits is left, so that one reader decides what a file means and how it is refused.
    func take(_ bytes: UnsafeBufferPointer<UInt8>) throws -> Int { 0 }
}

/// Thrown when the receiver of rows has had enough; reading ends without fault.
struct EnoughRows: Error {}
