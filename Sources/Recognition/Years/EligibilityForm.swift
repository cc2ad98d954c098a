import Domain
import Groundwork
import Rules

/// A question about an application for a title, as it was typed.
public struct EligibilityForm: Hashable, Sendable {
    /// The id of a level. It is empty if the jurisdiction lists no levels.
    public var level: String
    /// The id of a degree that reduces the number of years, or empty text for other degrees.
    public var degree: String
    public var applicationYear: String
    /// The number of years to look back, if the jurisdiction does not state it.
    public var years: String

    public init(level: String = "", degree: String = "", applicationYear: String = "", years: String = "") {
        self.level = level
        self.degree = degree
        self.applicationYear = applicationYear
        self.years = years
    }
}

extension EligibilityForm {
    /// The largest number of years to look back.
    public static let most = 10
    /// The first year that can be asked for. No policy covers earlier years.
    public static let firstYear = 2000

    struct Question {
        let window: TitleWindow
        let applicationYear: Int
    }

    struct Faults: Error {
        let faults: [FormFault]
    }

    /// Returns the question, or all faults of the form.
    func read(_ titles: TitleRules?, today: Day) -> Result<Question, Faults> {
        var faults: [FormFault] = []
        if let titles, !titles.levels.contains(where: { $0.id == level.tidied }) {
            faults.append(FormFault("level", "请选择要申报的职称级别。"))
        }
        let year = whole(applicationYear, Self.firstYear...(today.year + 1))
        if year == nil {
            let range = "\(Self.firstYear) 到 \(today.year + 1)"
            faults.append(FormFault("year", "申报年度\(quoted(applicationYear))请填 \(range) 之间的年份，例如 \(today.year)。"))
        }
        let given = titles?.window(level: level.tidied, degree: degree.tidied)
        let window = given ?? whole(years, 1...Self.most).map { TitleWindow(years: $0, level: level.tidied) }
        if window == nil, faults.first?.field != "level" {
            faults.append(FormFault("years", "核对的年数\(quoted(years))请填 1 到 \(Self.most) 之间的整数，以当年申报通知为准。"))
        }
        guard let year, let window, faults.isEmpty else { return .failure(Faults(faults: faults)) }
        return .success(Question(window: window, applicationYear: year))
    }

    private func whole(_ text: String, _ range: ClosedRange<Int>) -> Int? {
        Int(text.tidied).flatMap { range.contains($0) ? $0 : nil }
    }

    /// Returns the typed text for a message, with at most 20 characters.
    private func quoted(_ text: String) -> String {
        let text = text.tidied
        return text.isEmpty ? "没有填写，" : "“\(text.prefix(20))”不能用，"
    }
}
