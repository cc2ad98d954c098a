import Foundation

/// The hash of a password, with everything needed to check it.
enum PasswordHash {
    case argon2id(Argon2Hash)
    /// The format of earlier releases. Such a hash is replaced when its owner signs in.
    case scrypt(ScryptHash)

    /// Returns `nil` for any other text, and for costs that would use up the machine's memory.
    init?(_ text: String) {
        if let hash = Argon2Hash(text) {
            self = .argon2id(hash)
        } else if let hash = ScryptHash(text) {
            self = .scrypt(hash)
        } else {
            return nil
        }
    }

    /// Checks a password. This takes the time and memory that the hash states.
    func matches(_ password: String) throws -> Bool {
        switch self {
        case .argon2id(let hash): try hash.matches(password)
        case .scrypt(let hash): try hash.matches(password)
        }
    }

    /// The bytes to hash. Other systems may type the same password in another Unicode form; NFKC makes them equal.
    static func bytes(of password: String) -> [UInt8] {
        Array(password.precomposedStringWithCompatibilityMapping.utf8)
    }

    /// Compares bytes in constant time, so that the time does not reveal the first difference.
    static func areEqual(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
