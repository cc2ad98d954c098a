import Domain
import SQLDatabase

/// A word that tables of many rows keep as a small number.
///
/// A table of words beside them says which number is which word, to whoever asks the database itself. A number never
/// changes its meaning. A new case gets a number here and a row there, by a migration.
protocol CodedWord: CaseIterable, Hashable, Sendable {
    var code: Int { get }
    /// Every case at the place of its code.
    static var byCode: [Self?] { get }
}

extension CodedWord {
    /// What `byCode` is made of.
    static func casesByCode() -> [Self?] {
        var cases = [Self?](repeating: nil, count: (allCases.map(\.code).max() ?? 0) + 1)
        for one in allCases { cases[one.code] = one }
        return cases
    }
}

extension SQLValue {
    static func code(_ word: some CodedWord) -> SQLValue { .integer(word.code) }
}

/// Reads a stored number as a case of an enumeration.
func coded<Word: CodedWord>(_ code: Int, of column: String) throws(StoreFailure) -> Word {
    guard Word.byCode.indices.contains(code), let word = Word.byCode[code] else { throw .unreadable(column: column) }
    return word
}

/// `1, 2` for the codes of some words, to stand in a statement.
func codes<Word: CodedWord>(_ words: Word...) -> String {
    words.map { String($0.code) }.joined(separator: ", ")
}
