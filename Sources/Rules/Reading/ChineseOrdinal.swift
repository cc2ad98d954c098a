/// The Chinese numbers of sections: 一, 十, 十一, 二十.
public enum ChineseOrdinal {
    private static let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// The number in Chinese words from 1 to 99; other numbers in digits.
    public static func words(_ number: Int) -> String {
        guard (1...99).contains(number) else { return String(number) }
        let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
        let head = tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十"
        return head + digits[ones]
    }
}
