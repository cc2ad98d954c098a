import Foundation

/// A moment in whole milliseconds since 1970 in UTC, as the database stores it.
public struct Instant: Hashable, Comparable, Sendable {
    public let milliseconds: Int

    /// Creates an instant.
    public init(milliseconds: Int) {
        self.milliseconds = milliseconds
    }

    /// Returns the present moment.
    @Sendable public static func now() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
    }

    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// Returns the moment that is so many seconds later.
    public func adding(seconds: Int) -> Instant {
        Instant(milliseconds: milliseconds + seconds * 1000)
    }

    /// Returns the moment that is so many times 24 hours later.
    public func adding(days: Int) -> Instant {
        adding(seconds: days * 86_400)
    }
}

extension Instant {
    /// The offset of China's only time zone, in milliseconds. It is the same all year. Business days use it.
    private static let shanghaiOffset = 8 * 3_600_000

    private var shanghai: (days: Int, secondOfDay: Int) {
        let local = milliseconds + Self.shanghaiOffset
        let days = local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000
        return (days, (local - days * 86_400_000) / 1000)
    }

    /// The business day of this moment in China (Asia/Shanghai).
    public var day: Day {
        // A clock can only give moments within the years 1 to 9999.
        Day(daysSinceEpoch: shanghai.days) ?? Day.epoch
    }

    /// The hour of the day, from 0 to 23, in Asia/Shanghai.
    public var hour: Int { shanghai.secondOfDay / 3600 }

    /// The moment in the form `2026年3月5日 14:07`, in Asia/Shanghai.
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
