import Crypto
import CryptoExtras
import Foundation

/// An scrypt hash, `scrypt$16384$8$1$<salt>$<hash>` in base64. Such hashes are checked but no longer made.
struct ScryptHash {
    private let rounds: Int
    private let blockSize: Int
    private let parallelism: Int
    private let salt: Data
    private let hash: Data

    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), let blockSize = Int(parts[2]),
            let parallelism = Int(parts[3]), let salt = Data(base64Encoded: String(parts[4])),
            let hash = Data(base64Encoded: String(parts[5])), !salt.isEmpty, hash.count == 32
        else { return nil }
        // Our own hashes never need more than 32 MB or much more work than this.
        guard (2...32_768).contains(rounds), rounds & (rounds - 1) == 0, (1...8).contains(blockSize),
            (1...4).contains(parallelism)
        else { return nil }
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
        self.salt = salt
        self.hash = hash
    }

    func matches(_ password: String) throws -> Bool {
        let key = try KDF.Scrypt.deriveKey(
            from: Data(PasswordHash.bytes(of: password)),
            salt: salt,
            outputByteCount: 32,
            rounds: rounds,
            blockSize: blockSize,
            parallelism: parallelism
        )
        return key.withUnsafeBytes { PasswordHash.areEqual($0, hash) }
    }
}
