/// What something is called in both languages. Without an English name, its id read as words will do.
public struct Name: Hashable, Sendable {
    public let chinese: String
    public let english: String

    init(_ chinese: String, english: String?, id: String) {
        self.chinese = chinese
        self.english = english ?? id.replacing("-", with: " ")
    }
}
