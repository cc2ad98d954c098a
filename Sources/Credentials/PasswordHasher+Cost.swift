extension PasswordHasher {
    /// The cost of a hash. It is written into each hash, so that old ones can still be checked.
    public struct Cost: Hashable, Sendable {
        /// The memory in KiB, at least eight for each lane.
        public let memory: Int
        /// The number of passes over the memory.
        public let passes: Int
        /// The number of lanes.
        public let lanes: Int

        /// Creates a cost.
        public init(memory: Int, passes: Int, lanes: Int = 1) {
            self.memory = memory
            self.passes = passes
            self.lanes = lanes
        }

        /// The standard cost: 46 MiB and one pass, from OWASP's list (docs/decisions/0019).
        public static let standard = Cost(memory: 47_104, passes: 1)

        /// Whether the cost is acceptable. Our own hashes never need more than 128 MiB or ten passes.
        var isBearable: Bool {
            (1...4).contains(lanes) && (1...10).contains(passes) && (8 * lanes...131_072).contains(memory)
        }
    }
}
