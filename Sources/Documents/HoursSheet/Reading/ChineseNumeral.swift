/// Chinese numbers as used in dates: 二〇二六, 十二, 三十一.
enum ChineseNumeral {
    private static let digits: [Unicode.Scalar: Int] = [
        "〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]

    static func isOne(_ scalar: Unicode.Scalar) -> Bool { scalar == "十" || digits[scalar] != nil }

    /// The value of a number below a hundred with 十, or of up to four digits without 十; `nil` for anything else.
    static func value(_ scalars: some Collection<Unicode.Scalar>) -> Int? {
        let parts = scalars.split(separator: "十", omittingEmptySubsequences: false)
        if parts.count == 1 {
            return scalars.count <= 4 ? scalars.reduce(0) { $0 * 10 + (digits[$1] ?? 0) } : nil
        }
        guard parts.count == 2, parts.allSatisfy({ $0.count <= 1 }) else { return nil }
        let tens = parts[0].first.flatMap { digits[$0] } ?? 1
        return tens * 10 + (parts[1].first.flatMap { digits[$0] } ?? 0)
    }
}
