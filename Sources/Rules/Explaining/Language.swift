/// A language in which results are explained.
public enum Language: String, CaseIterable, Sendable {
    /// Simplified Chinese.
    case chinese = "zh"
    /// English.
    case english = "en"

    /// Returns the wording in this language.
    func callAsFunction(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        self == .chinese ? chinese() : english()
    }

    /// Returns the name in this language.
    func name(of names: Name) -> String {
        self == .chinese ? names.chinese : names.english
    }

    /// Returns the name of the unit in this language.
    func name(of unit: StudyUnit) -> String {
        self == .chinese ? unit.chinese : unit.rawValue
    }
}
