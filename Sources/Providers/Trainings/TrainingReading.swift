import Domain
import Groundwork
import Rules

/// Turns a typed training into values, and reports all its faults.
struct TrainingReading {
    private(set) var faults: [FormFault] = []
    private(set) var title = ""
    private(set) var year = 0
    private(set) var subject = ""
    private(set) var activity = ""
    private(set) var hours = Hours.zero
    private(set) var firstDay: Day?
    private(set) var lastDay: Day?
    private(set) var place: String?

    private let form: TrainingForm
    private let today: Day

    init(_ form: TrainingForm, today: Day, policy: (Int) -> Policy?) {
        self.form = form
        self.today = today
        readTitle()
        let policy = readYear(policy)
        readKind(policy)
        readHours(policy)
        readDays()
        readPlace()
    }

    private mutating func readTitle() {
        title = form.title.prose
        if CompactText.of(title).isEmpty {
            add("title", "请填写课程名称，导入时按这个名称核对。")
        } else if title.count > 100 {
            add("title", "课程名称最多 100 个字，现在是 \(title.count) 个字，请缩短。")
        }
    }

    private mutating func readYear(_ policy: (Int) -> Policy?) -> Policy? {
        guard let year = Int(form.year.tidied), (1900...9999).contains(year) else {
            add("year", "请填写四位年份，如 \(today.year)。")
            return nil
        }
        self.year = year
        guard year <= today.year + 1 else {
            add("year", "最多提前登记到 \(today.year + 1) 年度，请核对年度。")
            return nil
        }
        let found = policy(year)
        if found == nil { add("year", "没有适用于 \(year) 年度的认定规则，请核对年度。") }
        return found
    }

    private mutating func readKind(_ policy: Policy?) {
        guard let policy else { return }
        guard policy.subjects.contains(where: { $0.id == form.subject }) else {
            return add("subject", "请选择科目类型。")
        }
        subject = form.subject
        let offered = policy.providersActivities
        let chosen = form.activity.isEmpty ? offered.first : offered.first { $0.id == form.activity }
        guard let chosen else { return add("activity", "请选择培训的学时类型。") }
        activity = chosen.id
        if let only = chosen.fixedSubject, only != subject {
            add("subject", "“\(chosen.name)”只能计为\(policy.subjectName(only))，请改选。")
        }
    }

    private mutating func readHours(_ policy: Policy?) {
        guard let hours = Hours(decimal: form.hours.tidied), hours > .zero else {
            return add("hours", "请填写大于 0 的数字，最多两位小数，如 8 或 1.5。")
        }
        self.hours = hours
        if let limit = policy?.activity(activity)?.recordLimits[subject], hours > limit {
            add("hours", "这类培训每人最多 \(limit) 学时，请核对。")
        }
    }

    private mutating func readDays() {
        firstDay = day(form.firstDay, "first_day", missing: "请填写培训的开始日期。")
        lastDay = day(form.lastDay, "last_day", missing: "请填写培训的结束日期；只有一天的与开始日期相同。")
        guard let firstDay, let lastDay else { return }
        if lastDay < firstDay { return add("last_day", "结束日期早于开始日期，请核对这两个日期。") }
        if year > 0, lastDay.year != year { add("last_day", "结束日期应在 \(year) 年内，请核对日期和年度。") }
    }

    private mutating func day(_ typed: String, _ field: String, missing: String) -> Day? {
        let text = typed.tidied
        guard !text.isEmpty else {
            add(field, missing)
            return nil
        }
        let day = Day(typed: text)
        if day == nil { add(field, "“\(text.prefix(20))”不是有效的日期，请按 \(today.year)-03-05 的样式填写。") }
        return day
    }

    private mutating func readPlace() {
        let text = form.place.prose
        if text.count > 100 { add("place", "地点最多 100 个字，现在是 \(text.count) 个字，请缩短。") }
        place = text.isEmpty ? nil : text
    }

    private mutating func add(_ field: String, _ message: String) {
        faults.append(FormFault(field, message))
    }
}
