/// A calendar day without a time or a time zone.
public struct Day: Hashable, Comparable, Sendable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// Creates a day, or returns `nil` if there is no such day. Years run from 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Creates a day that is known to exist.
    init(uncheckedYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads text of the form `YYYY-MM-DD`. Returns `nil` for any other text.
    public init?(iso text: String) {
        self.init(isoBytes: text.utf8)
    }

    /// Reads the ten bytes of `YYYY-MM-DD`. Returns `nil` for any other bytes.
    public init?(isoBytes bytes: some Collection<UInt8>) {
        guard bytes.count == 10 else { return nil }
        var parts = (0, 0, 0)
        for (index, byte) in bytes.enumerated() {
            if index == 4 || index == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            let digit = Int(byte - UInt8(ascii: "0"))
            switch index {
            case 0...3: parts.0 = parts.0 * 10 + digit
            case 5, 6: parts.1 = parts.1 * 10 + digit
            default: parts.2 = parts.2 * 10 + digit
            }
        }
        self.init(year: parts.0, month: parts.1, day: parts.2)
    }

    public static func < (left: Day, right: Day) -> Bool {
        left.ordinal < right.ordinal
    }

    /// Returns the last day of a year. The hours of the year must be earned by this day.
    public static func lastDay(of year: Int) -> Day? {
        Day(year: year, month: 12, day: 31)
    }

    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }

    private var ordinal: Int { (year * 100 + month) * 100 + day }
}

extension Day: CustomStringConvertible {
    /// `2026-03-05`
    public var description: String { iso }

    /// `2026-03-05`
    public var iso: String {
        // This must be fast, because exports, sheets and the database write very many days.
        String(unsafeUninitializedCapacity: 10) { bytes in
            func write(_ number: Int, _ places: Range<Int>) {
                var rest = number
                for place in places.reversed() {
                    bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                }
            }
            write(year, 0..<4)
            write(month, 5..<7)
            write(day, 8..<10)
            (bytes[4], bytes[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
            return 10
        }
    }

    /// `2026年3月5日`, as pages and certificates show it.
    public var chinese: String { "\(year)年\(month)月\(day)日" }

    /// The days from this one to another one: `2026年3月5日至7日`. What both have in common is written once.
    public func chinese(to last: Day) -> String {
        if last == self { return chinese }
        if last.year != year { return "\(chinese)至\(last.chinese)" }
        return last.month == month ? "\(chinese)至\(last.day)日" : "\(chinese)至\(last.month)月\(last.day)日"
    }
}

extension Day {
    /// The number of days since 1970-01-01 in the Gregorian calendar. It is negative before.
    public var daysSinceEpoch: Int {
        // The years of this calculation begin in March, so that the leap day comes last.
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let shiftedMonth = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Creates the day that is `days` days after 1970-01-01. Returns `nil` outside the years 1 to 9999.
    public init?(daysSinceEpoch days: Int) {
        guard days > -719_163, days < 2_932_897 else { return nil }
        let z = days + 719_468
        let era = z / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        self.init(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// Returns the day that is `days` days later, or `nil` outside the years 1 to 9999.
    public func adding(days: Int) -> Day? {
        Day(daysSinceEpoch: daysSinceEpoch + days)
    }
}
