/// The record that an arriving record is similar to. If the importer may not see that record, the resemblance contains
/// nothing about it.
public struct Resemblance: Hashable, Sendable {
    /// The place of the other arriving record, such as its row in the sheet, or `nil` for a record in the database.
    public let row: Int?
    public let title: String?
    public let hours: Hours?
    public let started: Day?
    public let completed: Day?
    /// The origin of the record, or `nil` for another arriving record.
    public let origin: HoursRecord.Origin?

    /// Creates a resemblance.
    public init(
        row: Int? = nil,
        title: String? = nil,
        hours: Hours? = nil,
        started: Day? = nil,
        completed: Day? = nil,
        origin: HoursRecord.Origin? = nil
    ) {
        self.row = row
        self.title = title
        self.hours = hours
        self.started = started
        self.completed = completed
        self.origin = origin
    }

    /// Creates a resemblance to another arriving record.
    public init(to place: ArrivingPlace) {
        self.init(row: place.order)
    }

    /// The description in Chinese, such as 第 4 行“人工智能”，8 学时，2026年3月1日至2日.
    public var chinese: String {
        var parts = [row.map { "第 \($0) 行" } ?? origin.map(\.resembled) ?? "此人的一条学时记录"]
        if let title { parts[0] += "“\(title)”" }
        if let hours { parts.append("\(hours) 学时") }
        switch (started, completed) {
        case (let first?, let last?): parts.append(first.chinese(to: last))
        case (let day?, nil), (nil, let day?): parts.append(day.chinese)
        case (nil, nil): break
        }
        return parts.joined(separator: "，")
    }
}

extension HoursRecord.Origin {
    fileprivate var resembled: String {
        switch self {
        case .declaration: "本人申报的"
        case .imported: "以前导入的"
        }
    }
}
