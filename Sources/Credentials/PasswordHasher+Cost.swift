extension PasswordHasher {
    /// How much work a hash takes; written into each, so that old ones can still be checked.
    public struct Cost: Hashable, Sendable {
        /// A power of two.
        public let rounds: Int
        public let blockSize: Int
        public let parallelism: Int

        public init(rounds: Int, blockSize: Int, parallelism: Int) {
            self.rounds = rounds
            self.blockSize = blockSize
            self.parallelism = parallelism
        }

        /// 16 MB and some tens of milliseconds.
        public static let standard = Cost(rounds: 16_384, blockSize: 8, parallelism: 1)

        /// At most 256 MB and sixteen times the standard work: a hash that asks for more was not written by us.
        var isBearable: Bool {
            (2...262_144).contains(rounds) && rounds & (rounds - 1) == 0
                && (1...8).contains(blockSize) && (1...4).contains(parallelism)
        }
    }
}
