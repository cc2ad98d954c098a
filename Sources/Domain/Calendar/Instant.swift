import Foundation

/// A moment: whole milliseconds since 1970 in UTC, as they are stored.
public struct Instant: Hashable, Comparable, Sendable {
    public let milliseconds: Int

    public init(milliseconds: Int) {
        self.milliseconds = milliseconds
    }

    /// The moment at which it is called.
    @Sendable public static func now() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
    }

    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }

    public func adding(seconds: Int) -> Instant {
        Instant(milliseconds: milliseconds + seconds * 1000)
    }

    public func adding(days: Int) -> Instant {
        adding(seconds: days * 86_400)
    }
}

extension Instant {
    /// China keeps one time all year, eight hours ahead of UTC; business days are counted in it.
    private static let shanghaiOffset = 8 * 3_600_000

    private var shanghai: (days: Int, secondOfDay: Int) {
        let local = milliseconds + Self.shanghaiOffset
        let days = local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000
        return (days, (local - days * 86_400_000) / 1000)
    }

    /// The business day (Asia/Shanghai) of this moment.
    public var day: Day {
        // Every moment that a clock can give lies within the years 1 to 9999.
        Day(daysSinceEpoch: shanghai.days) ?? Day.epoch
    }

    /// `2026年3月5日 14:07`, Asia/Shanghai.
    public var chinese: String {
        let minutes = shanghai.secondOfDay / 60
        let (hour, minute) = (minutes / 60, minutes % 60)
        return "\(day.chinese) \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// The first moment of a business day (Asia/Shanghai).
    public init(startOf day: Day) {
        milliseconds = day.daysSinceEpoch * 86_400_000 - Self.shanghaiOffset
    }
}

extension Day {
    static let epoch = Day(uncheckedYear: 1970, month: 1, day: 1)
}
