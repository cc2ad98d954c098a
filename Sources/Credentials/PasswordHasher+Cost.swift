extension PasswordHasher {
    /// How much work a hash takes; written into each, so that old ones can still be checked.
    public struct Cost: Hashable, Sendable {
        /// KiB, at least eight for each lane.
        public let memory: Int
        /// How often the memory is gone through.
        public let passes: Int
        public let lanes: Int

        public init(memory: Int, passes: Int, lanes: Int = 1) {
            self.memory = memory
            self.passes = passes
            self.lanes = lanes
        }

        /// 46 MiB and one pass, of OWASP's list (docs/decisions/0019).
        public static let standard = Cost(memory: 47_104, passes: 1)

        /// A hash that asks for more than 128 MiB or ten passes was not written by us.
        var isBearable: Bool {
            (1...4).contains(lanes) && (1...10).contains(passes) && (8 * lanes...131_072).contains(memory)
        }
    }
}
