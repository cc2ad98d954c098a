/// A generator that gives the same numbers in every run.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// SplitMix64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

/// Damages bytes, as defective disks or attackers do.
enum Damage {
    private static let favourites: [UInt8] = [0, 1, 0x7F, 0x80, 0xFE, 0xFF]

    static func copy(of sound: [UInt8], using random: inout SeededRandom) -> [UInt8] {
        var bytes = sound
        for _ in 0..<(Int.random(in: 1...6, using: &random)) {
            let place = Int.random(in: 8..<bytes.count - 4, using: &random)
            let byte = favourites.randomElement(using: &random) ?? 0
            for next in place..<place + Int.random(in: 1...4, using: &random) {
                bytes[next] = Bool.random(using: &random) ? byte : UInt8.random(in: 0...255, using: &random)
            }
        }
        return Int.random(in: 0..<8, using: &random) == 0 ? Array(bytes.prefix(bytes.count / 2)) : bytes
    }
}
