public import Credentials
public import Domain

/// The token that every form of a session contains.
///
/// It has a seal for the session's account. When the session has ended, the seal still shows that the form came from a
/// page that was made for this account. The seal admits nothing: only the token of the present session does.
public enum FormToken {
    /// Creates a token for the forms of one session.
    public static func fresh(for account: AccountID, with secret: SecretKey) -> String {
        let random = SecretToken.fresh().text
        return "\(random).\(seal(random, account, secret))"
    }

    /// Whether the token was made for a session of this account.
    public static func wasMade(_ token: String, for account: AccountID, with secret: SecretKey) -> Bool {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count >= 32 else { return false }
        return areEqual(String(parts[1]), seal(String(parts[0]), account, secret))
    }

    private static func seal(_ random: String, _ account: AccountID, _ secret: SecretKey) -> String {
        String(secret.hash("\(random) \(account.text)", for: .form).prefix(32))
    }

    /// Takes the same time wherever the texts differ.
    private static func areEqual(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        return zip(left.utf8, right.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
