/// A name in Chinese and English. If there is no English name, the words of the id are used.
public struct Name: Hashable, Sendable {
    /// The Chinese name.
    public let chinese: String
    /// The English name.
    public let english: String

    init(_ chinese: String, english: String?, id: String) {
        self.chinese = chinese
        self.english = english ?? id.replacing("-", with: " ")
    }
}
