/// A language that results are explained in.
public enum Language: String, CaseIterable, Sendable {
    case chinese = "zh"
    case english = "en"

    /// One of two wordings of the same.
    func callAsFunction(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        self == .chinese ? chinese() : english()
    }

    func of(_ names: Name) -> String {
        self == .chinese ? names.chinese : names.english
    }

    func of(_ unit: StudyUnit) -> String {
        self == .chinese ? unit.chinese : unit.rawValue
    }
}
