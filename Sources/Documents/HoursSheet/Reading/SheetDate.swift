import Domain
import Spreadsheet

/// Reads a day in all the forms that sheets use.
enum SheetDate {
    /// Reads a date cell, or a text such as 2024-03-01, 2024/3/1, 2024.3.1, 2024年3月1日 (号), 二〇二四年三月一日 or 20240301, also
    /// in full-width form and with spaces. A time of day is ignored; with another time zone, the day is that in China.
    static func day(_ cell: SheetCell) -> Day? { day(cell.text) }

    static func day(_ given: String) -> Day? {
        let text = CellText.meant(given)
        if let day = Day(iso: text) { return day }
        guard text.utf8.count <= 100 else { return nil }
        var reader = DateReader(text)
        return reader.day()
    }
}

/// Reads a text that may be a date, number by number.
private struct DateReader {
    private let scalars: [Unicode.Scalar]
    private var place = 0

    init(_ text: String) {
        scalars = text.unicodeScalars.map { scalar in
            if (0xFF01...0xFF5E).contains(scalar.value) { return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar }
            return CompactText.isSpace(scalar) ? " " : scalar
        }
    }

    mutating func day() -> Day? {
        guard let year = number(digits: 1...8) else { return nil }
        let day: Day?
        if year.digits == 8, !year.isChinese {
            day = Day(year: year.value / 10_000, month: year.value / 100 % 100, day: year.value % 100)
        } else {
            guard year.digits == 4, let first = separator(of: ["-", "/", ".", "年"]), let month = number(digits: 1...2),
                separator(of: first == "年" ? ["月"] : [first]) != nil, let date = number(digits: 1...2)
            else { return nil }
            if first == "年" { _ = separator(of: ["日", "号", "號"]) }
            day = Day(year: year.value, month: month.value, day: date.value)
        }
        guard let day, day.year > 999, let shift = daysOfClock() else { return nil }
        return shift == 0 ? day : day.adding(days: shift)
    }

    /// The number of days to add for China after the time of day and its zone; `nil` if the text is not a time of day.
    private mutating func daysOfClock() -> Int? {
        let isJoined = place < scalars.count && (scalars[place] == "T" || scalars[place] == "t")
        if isJoined { place += 1 }
        skipWeekday()
        skipSpaces()
        var seconds: Int?
        let isAfternoon = skip("下午") || skip("晚上")
        if !isAfternoon { _ = skip("上午") || skip("中午") || skip("早上") }
        if let clock = clock() { seconds = clock + (isAfternoon && clock < 43_200 ? 43_200 : 0) }
        skipSpaces()
        if seconds != nil, skip("PM") || skip("pm"), let clock = seconds, clock < 43_200 { seconds = clock + 43_200 }
        if seconds != nil { _ = skip("AM") || skip("am") }
        let zone = seconds == nil && !isJoined ? nil : offset()
        skipSpaces()
        guard place == scalars.count, !isJoined || seconds != nil else { return nil }
        guard let zone, let seconds else { return 0 }
        let here = seconds - zone * 60 + 8 * 3600
        return here >= 0 ? here / 86_400 : -1
    }

    /// The seconds since midnight.
    private mutating func clock() -> Int? {
        skipSpaces()
        let start = place
        guard let hour = number(digits: 1...2), hour.value <= 24, separator(of: [":", "时", "點", "点"]) != nil else {
            place = start
            return nil
        }
        var seconds = hour.value * 3600
        guard let minute = number(digits: 1...2), minute.value < 60 else { return seconds }
        seconds += minute.value * 60
        if separator(of: [":", "分"]) != nil, let second = number(digits: 1...2), second.value <= 60 {
            seconds += second.value
            if separator(of: [".", ","]) != nil { _ = number(digits: 1...9) }
            _ = separator(of: ["秒"])
        }
        return min(seconds, 86_399)
    }

    /// The minutes east of Greenwich; `nil` if there is no zone.
    private mutating func offset() -> Int? {
        skipSpaces()
        if skip("Z") || skip("z") || skip("UTC") || skip("GMT") {
            let start = place
            if let more = signedOffset() { return more }
            place = start
            return 0
        }
        return signedOffset()
    }

    private mutating func signedOffset() -> Int? {
        let start = place
        guard let sign = separator(of: ["+", "-"]), let first = number(digits: 1...4) else {
            place = start
            return nil
        }
        var minutes = first.digits > 2 ? first.value / 100 * 60 + first.value % 100 : first.value * 60
        if first.digits <= 2, separator(of: [":"]) != nil { minutes += number(digits: 2...2)?.value ?? 0 }
        return sign == "-" ? -minutes : minutes
    }

    private mutating func skipWeekday() {
        skipSpaces()
        let start = place
        let isBracketed = skip("(")
        guard skip("星期") || skip("周") || skip("礼拜"), place < scalars.count,
            "一二三四五六日天".unicodeScalars.contains(scalars[place])
        else {
            place = start
            return
        }
        place += 1
        if isBracketed { _ = skip(")") }
    }

    private mutating func number(digits: ClosedRange<Int>) -> (value: Int, digits: Int, isChinese: Bool)? {
        skipSpaces()
        let start = place
        while place < scalars.count, ("0"..."9").contains(scalars[place]) { place += 1 }
        if place > start {
            let value = scalars[start..<place].reduce(0) { min($0, 1 << 40) * 10 + Int($1.value) - 0x30 }
            return digits.contains(place - start) ? (value, place - start, false) : nil
        }
        while place < scalars.count, ChineseNumeral.isOne(scalars[place]) { place += 1 }
        guard place > start, let value = ChineseNumeral.value(scalars[start..<place]) else { return nil }
        return (value, String(value).utf8.count, true)
    }

    private mutating func separator(of marks: [Unicode.Scalar]) -> Unicode.Scalar? {
        let start = place
        skipSpaces()
        if place < scalars.count, marks.contains(scalars[place]) {
            place += 1
            return scalars[place - 1]
        }
        place = start
        return nil
    }

    private mutating func skip(_ word: String) -> Bool {
        let wanted = Array(word.unicodeScalars)
        guard scalars[place...].starts(with: wanted) else { return false }
        place += wanted.count
        return true
    }

    private mutating func skipSpaces() {
        while place < scalars.count, scalars[place] == " " { place += 1 }
    }
}
