import Domain
import SQLDatabase

/// A word that tables with many rows store as a small number.
///
/// A table of words in the database shows which number stands for which word, for people who query the database
/// directly. The meaning of a number never changes. A new case needs a number here and a row there, which a migration
/// adds.
protocol CodedWord: CaseIterable, Hashable, Sendable {
    var code: Int { get }
    /// The cases by their codes.
    static var byCode: [Self?] { get }
}

extension CodedWord {
    /// Returns the array for `byCode`.
    static func casesByCode() -> [Self?] {
        var cases = [Self?](repeating: nil, count: (allCases.map(\.code).max() ?? 0) + 1)
        for one in allCases { cases[one.code] = one }
        return cases
    }
}

extension SQLValue {
    static func code(_ word: some CodedWord) -> SQLValue { .integer(word.code) }
}

/// Returns the case of an enumeration for a stored number.
func coded<Word: CodedWord>(_ code: Int, of column: String) throws(StoreFailure) -> Word {
    guard Word.byCode.indices.contains(code), let word = Word.byCode[code] else { throw .unreadable(column: column) }
    return word
}

/// Returns the codes of words for a statement, such as `1, 2`.
func codes<Word: CodedWord>(_ words: Word...) -> String {
    words.map { String($0.code) }.joined(separator: ", ")
}
