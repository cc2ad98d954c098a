/// The day from which a workbook counts dates.
enum SerialEpoch {
    case from1900, from1904
}

/// A date stored as a number of days, as in spreadsheets.
enum SerialDate {
    /// The date as `2024-03-01`, `2024-03-01 08:30:00` or `08:30:00`; `nil` if the number is out of range.
    static func text(_ raw: String, format: NumberFormat, epoch: SerialEpoch) -> String? {
        // `Double` is exact enough here: a second is 1e-5 of a day.
        guard let serial = Double(raw), serial >= 0, serial < 2_958_466 else { return nil }
        var days = Int(serial)
        var seconds = Int(((serial - Double(days)) * 86_400).rounded())
        if seconds == 86_400 {
            // 23:59:59.999 belongs to its own day. A value even nearer to midnight is an error of a binary fraction.
            let isMidnight = (serial - Double(days)) * 86_400 > 86_399.9995
            days += isMidnight ? 1 : 0
            seconds = isMidnight ? 0 : 86_399
        }
        if format == .time, days == 0 { return clock(seconds) }
        let date = days == 60 && epoch == .from1900 ? "1900-02-29" : date(days, epoch)
        return format == .date || seconds == 0 ? date : date + " " + clock(seconds)
    }

    /// Excel's 1900 calendar has a 29 February that did not exist, so days before 1 March 1900 are one later.
    private static func date(_ days: Int, _ epoch: SerialEpoch) -> String {
        let offset =
            switch epoch {
            case .from1904: 24_107
            case .from1900: days < 60 ? 25_568 : 25_569
            }
        let (year, month, day) = civil(days - offset)
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }

    /// The Gregorian date of a number of days after 1970-01-01. The calculation uses years that begin in March.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        return (
            yearOfEra + era * 400 + (month > 9 ? 1 : 0), month > 9 ? month - 9 : month + 3,
            dayOfYear - (153 * month + 2) / 5 + 1
        )
    }

    private static func clock(_ seconds: Int) -> String {
        padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
