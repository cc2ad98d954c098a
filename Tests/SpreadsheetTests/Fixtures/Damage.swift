@testable import TestSupport

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
