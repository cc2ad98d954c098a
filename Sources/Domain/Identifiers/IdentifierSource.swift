/// Makes identifiers. It is passed in, so that tests and the demo can repeat the same identifiers.
public struct IdentifierSource: Sendable {
    private let clock: @Sendable () -> Instant
    private let random: @Sendable () -> (UInt64, UInt64)

    /// - Parameters:
    ///   - clock: Returns the time with which an identifier begins, so that identifiers sort by age.
    ///   - random: Returns 128 random bits, of which 74 are used.
    public init(clock: @escaping @Sendable () -> Instant, random: @escaping @Sendable () -> (UInt64, UInt64)) {
        self.clock = clock
        self.random = random
    }

    /// Uses the system's clock and random numbers.
    public static let system = IdentifierSource(clock: Instant.now) {
        randomness.next()
    }

    private static let randomness = BufferedRandomness()

    /// Returns a UUID of version 7 (RFC 9562): 48 bits of milliseconds, then random bits.
    public func callAsFunction<Subject>() -> Identifier<Subject> {
        let (a, b) = random()
        let time = UInt64(clamping: clock().milliseconds) & 0xFFFF_FFFF_FFFF
        let high = (time << 16) | 0x7000 | (a & 0x0FFF)
        let low = 0x8000_0000_0000_0000 | (b & 0x3FFF_FFFF_FFFF_FFFF)
        return Identifier(high: high, low: low)
    }
}
