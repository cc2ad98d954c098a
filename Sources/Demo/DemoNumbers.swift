import Domain

/// Random numbers for invented data. The same seed gives the same province.
struct DemoRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// Returns the next number (SplitMix64).
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Invented people. Their resident IDs have a valid form, but no county has the region 360199, and the sequence numbers
/// start at 900. So nobody has such a number.
enum DemoPeople {
    /// The largest number of people without equal resident IDs.
    static let most = 2_000_000

    static func number(_ index: Int) -> String {
        // The first 1,095,700 people were born in 1970 to 1999. The people of a very large demo need more days, so they
        // were born in 1943 to 1969. The steps reach each day before a day repeats.
        let (days, first, rest) =
            index < 1_095_700 ? (10_957, 0, index) : (9_861, -9_861, index - 1_095_700)
        let birth = Day(daysSinceEpoch: first + (rest % days) * 7919 % days)
        let date = (birth?.iso ?? "1970-01-01").filter { $0 != "-" }
        let sequence = 900 + rest / days % 100
        return withCheckDigit("360199\(date)\(sequence)")
    }

    static func name(_ random: inout DemoRandom) -> String {
        let surname = surnames.randomElement(using: &random) ?? "文"
        let first = given.randomElement(using: &random) ?? "晓"
        let second = Int.random(in: 0..<5, using: &random) == 0 ? "" : given.randomElement(using: &random) ?? ""
        return surname + first + second
    }

    private static func withCheckDigit(_ digits: String) -> String {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits.utf8, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
        return digits + String(Array("10X98765432")[sum % 11])
    }

    private static let surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜".map(String.init) + ["欧阳", "上官"]
    private static let given = "晓晨明远思齐若溪子墨雨桐浩然静姝文博嘉禾云舒景行清和知微长安望舒以宁书瑶亦凡".map(String.init)
}
