import CArgon2
import Foundation

/// An Argon2id hash (RFC 9106), in the format of the reference implementation:
/// `$argon2id$v=19$m=47104,t=1,p=1$<salt>$<hash>`, both in base64 without padding.
struct Argon2Hash {
    private static let version = 19
    private static let length = 32

    let cost: PasswordHasher.Cost
    let salt: [UInt8]
    let hash: [UInt8]

    init(_ password: String, salt: [UInt8], cost: PasswordHasher.Cost) throws {
        self.cost = cost
        self.salt = salt
        hash = try Self.derive(password, salt: salt, cost: cost)
    }

    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0].isEmpty, parts[1] == "argon2id", parts[2] == "v=\(Self.version)",
            let cost = Self.cost(parts[3]), cost.isBearable, let salt = Self.bytes(parts[4]), salt.count >= 8,
            let hash = Self.bytes(parts[5]), hash.count == Self.length
        else { return nil }
        self.cost = cost
        self.salt = salt
        self.hash = hash
    }

    var text: String {
        "$argon2id$v=\(Self.version)$m=\(cost.memory),t=\(cost.passes),p=\(cost.lanes)"
            + "$\(Self.unpadded(salt))$\(Self.unpadded(hash))"
    }

    func matches(_ password: String) throws -> Bool {
        PasswordHash.areEqual(try Self.derive(password, salt: salt, cost: cost), hash)
    }

    private static func derive(_ password: String, salt: [UInt8], cost: PasswordHasher.Cost) throws -> [UInt8] {
        let bytes = PasswordHash.bytes(of: password)
        var hash = [UInt8](repeating: 0, count: length)
        let code = argon2id_hash_raw(
            UInt32(cost.passes),
            UInt32(cost.memory),
            UInt32(cost.lanes),
            bytes,
            bytes.count,
            salt,
            salt.count,
            &hash,
            hash.count
        )
        guard code == ARGON2_OK.rawValue else { throw HashingFailure(code: code) }
        return hash
    }

    /// Reads a cost such as `m=47104,t=1,p=1`.
    private static func cost(_ text: Substring) -> PasswordHasher.Cost? {
        let values = text.split(separator: ",", omittingEmptySubsequences: false)
        guard values.count == 3, values[0].hasPrefix("m="), values[1].hasPrefix("t="), values[2].hasPrefix("p="),
            let memory = Int(values[0].dropFirst(2)), let passes = Int(values[1].dropFirst(2)),
            let lanes = Int(values[2].dropFirst(2))
        else { return nil }
        return PasswordHasher.Cost(memory: memory, passes: passes, lanes: lanes)
    }

    private static func unpadded(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("=", with: "")
    }

    private static func bytes(_ text: Substring) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.count % 4) % 4)
        return Data(base64Encoded: text + padding).map { Array($0) }
    }
}

/// Thrown when the library cannot hash, most likely because memory is short.
struct HashingFailure: Error {
    let code: Int32
}
