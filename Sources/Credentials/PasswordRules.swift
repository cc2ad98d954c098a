import Foundation

/// What a password must be: long enough, and nothing that anybody would try first. Letters, digits and marks need
/// not be mixed: that makes passwords harder to remember than to guess.
public enum PasswordRules {
    public static let shortest = 10
    public static let longest = 128

    /// Chinese sentences, each saying what to do; none when the password may be used.
    /// - Parameter documentNumber: empty where it is not known.
    public static func problems(_ password: String, documentNumber: String, name: String) -> [String] {
        guard password.unicodeScalars.count <= longest else { return ["密码最多 \(longest) 个字符，请缩短。"] }
        var problems: [String] = []
        let folded = password.precomposedStringWithCompatibilityMapping.lowercased()
        if folded.count < shortest { problems.append("密码至少 \(shortest) 个字符，请再长一些。") }
        if holdsDocumentNumber(folded, documentNumber.lowercased()) {
            problems.append("密码不能包含证件号码或其中的一段，请换一个。")
        }
        if holds(folded, name: name.lowercased()) { problems.append("密码不能包含姓名，请换一个。") }
        if CommonPasswords.isEasilyGuessed(folded) {
            problems.append("这个密码太容易被猜到，请换一个，例如几个不相干的词连在一起。")
        }
        return problems
    }

    /// Any six characters in a row of the number, such as the birth date or the last digits.
    private static func holdsDocumentNumber(_ password: String, _ number: String) -> Bool {
        let digits = Array(number)
        guard digits.count >= 6 else { return !digits.isEmpty && password.contains(number) }
        return (0...(digits.count - 6)).contains { password.contains(String(digits[$0..<($0 + 6)])) }
    }

    private static func holds(_ password: String, name: String) -> Bool {
        name.count > 1 && password.contains(name)
    }
}
