public import Credentials
public import Domain

/// The token that every form of a session contains.
///
/// It has a seal for the session's account, and another for the office in which the account acted. When the session has
/// ended, the seals still show that the form came from a page that was made for this account and this office. The seals
/// admit nothing: only the token of the present session does.
public enum FormToken {
    /// Creates a token for the forms of one session.
    /// - Parameter office: The office in which the session acts; `nil` if it has none yet.
    public static func fresh(for account: AccountID, in office: OfficeID?, with secret: SecretKey) -> String {
        let random = SecretToken.fresh().text
        let sealed = "\(random).\(seal(random, account, in: office, secret))"
        return "\(sealed).\(seal(sealed, account, secret))"
    }

    /// Whether the token was made for a session of this account.
    public static func wasMade(_ token: String, for account: AccountID, with secret: SecretKey) -> Bool {
        guard let parts = parts(of: token) else { return false }
        return SecretToken.areEqual(parts[2], seal("\(parts[0]).\(parts[1])", account, secret))
    }

    /// Whether the token was made for a session of this account that acted in this office, or in none if it is `nil`.
    public static func wasMade(
        _ token: String,
        for account: AccountID,
        in office: OfficeID?,
        with secret: SecretKey
    ) -> Bool {
        guard wasMade(token, for: account, with: secret), let parts = parts(of: token) else { return false }
        return SecretToken.areEqual(parts[1], seal(parts[0], account, in: office, secret))
    }

    /// The random part, the seal for the office, and the seal for the account.
    private static func parts(of token: String) -> [String]? {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return parts.count == 3 && parts[0].utf8.count >= 32 ? parts : nil
    }

    private static func seal(_ sealed: String, _ account: AccountID, _ secret: SecretKey) -> String {
        String(secret.hash("\(sealed) \(account.text)", for: .form).prefix(32))
    }

    private static func seal(
        _ random: String,
        _ account: AccountID,
        in office: OfficeID?,
        _ secret: SecretKey
    ) -> String {
        String(secret.hash("\(random) \(account.text) \(office?.text ?? "-")", for: .form).prefix(32))
    }
}
