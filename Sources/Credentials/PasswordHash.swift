import Foundation

/// A password's hash with everything that is needed to check it.
enum PasswordHash {
    case argon2id(Argon2Hash)
    /// What was hashed before Argon2id came; renewed when its owner signs in.
    case scrypt(ScryptHash)

    /// Nil for anything that neither of them wrote, and for costs that would take the memory of the machine.
    init?(_ text: String) {
        if let hash = Argon2Hash(text) {
            self = .argon2id(hash)
        } else if let hash = ScryptHash(text) {
            self = .scrypt(hash)
        } else {
            return nil
        }
    }

    /// Takes as long and as much memory as the hash says.
    func matches(_ password: String) throws -> Bool {
        switch self {
        case .argon2id(let hash): try hash.matches(password)
        case .scrypt(let hash): try hash.matches(password)
        }
    }

    /// The same password typed on another system may come in another Unicode form: NFKC makes them one.
    static func bytes(of password: String) -> [UInt8] {
        Array(password.precomposedStringWithCompatibilityMapping.utf8)
    }

    /// Compares without telling by its time where the first difference is.
    static func areEqual(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
