import Foundation

/// The rules for passwords: a password must be long enough, and not something that an attacker would try first. It need
/// not mix letters, digits and marks: that makes it harder to remember rather than harder to guess.
public enum PasswordRules {
    /// The least number of characters.
    public static let shortest = 10
    /// The largest number of characters.
    public static let longest = 128
    /// The least number of characters that are not part of a guessable piece.
    private static let fewestOwn = 5

    /// Returns a Chinese sentence for each problem: what is wrong and what to do. Returns none if the password may be
    /// used.
    public static func problems(_ password: String, of owner: PasswordOwner) -> [String] {
        guard password.unicodeScalars.count <= longest else { return ["密码最多 \(longest) 个字符，请缩短。"] }
        let folded = FoldedPassword.folded(password)
        var problems: [String] = []
        if folded.count < shortest { problems.append("密码至少 \(shortest) 个字符，请再长一些。") }
        problems += personal(folded, owner)
        if let problem = guessable(folded, owner) { problems.append(problem) }
        return problems
    }

    private static func personal(_ password: String, _ owner: PasswordOwner) -> [String] {
        // `2026-1-1` is a date just like `20260101`.
        let digits = password.filter { $0.isLetter || $0.isNumber }
        let plain = FoldedPassword.plain(password).filter { $0.isLetter || $0.isNumber }
        func holds(_ pieces: [String]) -> Bool {
            pieces.contains { digits.contains($0) || plain.contains(FoldedPassword.plain($0)) }
        }
        var problems: [String] = []
        if owner.numberPieces.contains(where: { password.contains($0) || digits.contains($0) }) {
            problems.append("密码不能包含证件号码或其中的一段，请换一个。")
        } else if owner.birthDates.contains(where: { password.contains($0) || digits.contains($0) }) {
            problems.append("密码不能包含出生日期，请换一个。")
        }
        if holds(owner.namesWhole) { problems.append("密码不能包含姓名或姓名的拼音，请换一个。") }
        if holds(owner.loginsWhole) { problems.append("密码不能包含账号名，请换一个。") }
        if holds(owner.organisationPieces) { problems.append("密码不能包含单位名称或它的拼音，请换一个。") }
        return problems
    }

    /// The first reason why the password could be guessed, whoever its owner is; `nil` if there is none.
    private static func guessable(_ password: String, _ owner: PasswordOwner) -> String? {
        guard !password.isEmpty else { return nil }
        let advice = "太容易被猜到，请换一个，例如几个不相干的词连在一起。"
        if Set(password).count < 4 || KeyRuns.isRepetition(Array(password)) {
            return "密码是少数几个字符的重复，\(advice)"
        }
        if CommonPasswords.hold(password) { return "这是很多人用的密码，或只改动了几个字符，\(advice)" }
        let own = owner.namesShort + owner.logins + owner.organisationPieces
        if GuessablePieces.rest(of: password, own: own) < fewestOwn {
            return "密码只由常用词、地名、年份、数字、姓名缩写或键盘上相邻的键拼成，\(advice)"
        }
        return nil
    }
}
