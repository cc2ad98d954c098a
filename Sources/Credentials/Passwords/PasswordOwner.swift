import Foundation

/// Facts about the person who chooses a password, so that the password does not contain them. Each may be empty.
public struct PasswordOwner: Sendable {
    /// The number of the identity document.
    public let documentNumber: String
    /// The name.
    public let name: String
    /// The name of the account.
    public let login: String
    /// The names of the person's organisations.
    public let organisations: [String]

    /// Creates an owner.
    public init(documentNumber: String = "", name: String = "", login: String = "", organisations: [String] = []) {
        self.documentNumber = documentNumber
        self.name = name
        self.login = login
        self.organisations = organisations
    }
}

extension PasswordOwner {
    /// Any six characters in a row of the document number, which include its birth date and its last digits; a shorter
    /// number as a whole.
    var numberPieces: [String] { Self.runs(of: FoldedPassword.folded(documentNumber), 6) }

    /// The birth date in a resident ID, in the forms that people write: year first or last, without the century, or
    /// with single digits.
    var birthDates: [String] {
        let digits = documentNumber.filter { $0.isASCII && $0.isNumber }
        guard documentNumber.count == 18, digits.count >= 17 else { return [] }
        let birth = Array(digits.dropFirst(6).prefix(8)).map(String.init)
        let (year, month, day) = (birth[..<4].joined(), birth[4..<6].joined(), birth[6...].joined())
        let (shortMonth, shortDay) = (Self.short(month), Self.short(day))
        return [year + month + day, day + month + year, month + day + year, String(year.suffix(2)) + month + day]
            + [year + shortMonth + shortDay].filter { $0.count >= 6 }
    }

    /// The name in characters and in pinyin, with the surname first or last.
    var namesWhole: [String] {
        let written = FoldedPassword.folded(name).filter { $0.isLetter }
        guard written.count > 1 else { return [] }
        return [written]
            + Pinyin.readings(of: written).flatMap { syllables in
                [syllables.joined(), (syllables.dropFirst() + syllables.prefix(1)).joined()]
            }.filter { $0.count >= 4 }
    }

    /// Short forms of the name: 张晓明 as `zxm`, `zhangxm`, `xiaoming`, `zhang`.
    var namesShort: [String] {
        Pinyin.readings(of: FoldedPassword.folded(name).filter { $0.isLetter }).flatMap { syllables in
            let initials = syllables.map { String($0.prefix(1)) }.joined()
            let given = syllables.dropFirst()
            return [
                initials, (syllables.first ?? "") + initials.dropFirst(), given.joined(), given.joined() + initials,
            ]
                + syllables
        }.filter { $0.count >= 2 }
    }

    /// The login without marks, also without the digits at its end.
    var logins: [String] {
        let login = FoldedPassword.folded(login)
        return [login, FoldedPassword.trimmed(login)].map { $0.filter { $0.isLetter || $0.isNumber } }
            .filter { $0.count >= 3 }
    }

    /// The logins of at least four letters: shorter ones are part of other words.
    var loginsWhole: [String] { logins.filter { $0.count >= 4 } }

    /// Any four characters in a row of an organisation's name, and the name in pinyin.
    var organisationPieces: [String] {
        organisations.flatMap { name in
            let written = FoldedPassword.folded(name).filter { $0.isLetter || $0.isNumber }
            let syllables = Pinyin.readings(of: written)
            guard !syllables.isEmpty else { return written.count >= 4 ? [written] : [] }
            return Self.runs(of: written, 4)
                + syllables.flatMap { syllables in
                    [syllables.joined(), syllables.map { String($0.prefix(1)) }.joined()].filter { $0.count >= 4 }
                        + Self.joined(syllables, 4)
                }
        }
    }

    private static func runs(of text: String, _ length: Int) -> [String] {
        let all = Array(text)
        guard all.count >= length else { return all.isEmpty ? [] : [text] }
        return (0...(all.count - length)).map { String(all[$0..<($0 + length)]) }
    }

    private static func joined(_ syllables: [String], _ count: Int) -> [String] {
        guard syllables.count >= count else { return [] }
        return (0...(syllables.count - count)).map { syllables[$0..<($0 + count)].joined() }
    }

    private static func short(_ digits: String) -> String {
        digits.hasPrefix("0") ? String(digits.dropFirst()) : digits
    }
}
