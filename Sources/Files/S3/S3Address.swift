/// Where an S3-compatible store is, and the key to it. Its description contains no key.
public struct S3Address: Sendable, CustomStringConvertible {
    /// The part that cannot be used.
    public enum Fault: Error, Hashable, Sendable {
        case endpoint, region, bucket, prefix, accessKey, secretKey
    }

    /// `https://host` or `https://host:port`.
    public let endpoint: String
    public let region: String
    public let bucket: String
    /// The beginning of all names, empty or with a slash at its end.
    public let prefix: String
    /// The file of certificates to trust instead of the system's, or `nil`.
    public let certificates: String?
    let accessKey: String
    let secretKey: String

    /// - Throws: `Fault` for a part that cannot be used.
    public init(
        endpoint: String,
        region: String,
        bucket: String,
        prefix: String = "",
        accessKey: String,
        secretKey: String,
        certificates: String? = nil
    ) throws(Fault) {
        guard let host = Self.host(endpoint), Self.isMade(host, of: ".-_:[]") else { throw .endpoint }
        guard Self.isMade(region, of: "-_") else { throw .region }
        // The names that S3 permits. Ours go into the path of the address, so that any host name works.
        guard (3...63).contains(bucket.count), Self.isMade(bucket, of: ".-"), bucket == bucket.lowercased() else {
            throw .bucket
        }
        let parts = prefix.split(separator: "/", omittingEmptySubsequences: false)
        guard prefix.isEmpty || Self.isMade(prefix, of: "-_./"), prefix.utf8.count <= 200,
            parts.dropLast().allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }), parts.last?.hasPrefix(".") != true
        else { throw .prefix }
        guard Self.isVisible(accessKey) else { throw .accessKey }
        guard Self.isVisible(secretKey) else { throw .secretKey }
        self.endpoint = endpoint.hasSuffix("/") ? String(endpoint.dropLast()) : endpoint
        self.region = region
        self.bucket = bucket
        self.prefix = prefix.isEmpty || prefix.hasSuffix("/") ? prefix : prefix + "/"
        self.accessKey = accessKey
        self.secretKey = secretKey
        self.certificates = certificates
    }

    public var description: String { "\(endpoint)/\(bucket)/\(prefix)" }

    /// Returns the host and port of an address, or `nil` if it has more than these, such as a path or a name of a user.
    private static func host(_ endpoint: String) -> String? {
        for scheme in ["https://", "http://"] where endpoint.hasPrefix(scheme) {
            let rest = endpoint.dropFirst(scheme.count)
            return String(rest.hasSuffix("/") ? rest.dropLast() : rest)
        }
        return nil
    }

    private static func isMade(_ text: String, of signs: String) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy { sign in
                sign.isASCII
                    && (sign.properties.isAlphabetic || sign.properties.numericType != nil
                        || signs.unicodeScalars.contains(sign))
            }
    }

    /// Whether the text has only visible ASCII characters, which no header changes.
    private static func isVisible(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }
}
