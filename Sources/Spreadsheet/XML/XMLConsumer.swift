/// Receives one XML part's events in document order. Subclasses keep only what they need.
class XMLConsumer {
    /// Set by a subclass while it wants character data.
    final var wantsText = false

    func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}
    func end(_ name: XMLName, depth: Int) throws {}
}

/// Thrown by a consumer that has seen enough; reading ends without fault.
struct EnoughXML: Error {}
