/// One request to the store, as often as it must be sent.
struct S3Call {
    /// What the body of the request contains.
    enum Body {
        case nothing
        case file(path: String, FileDigest)
    }

    /// Where the body of a good answer goes. Answers with an error are short and always stay in memory.
    enum Receiver {
        case memory
        /// An open file, and the largest number of bytes that may be written to it.
        case file(Int32, atMost: Int)
    }

    let method: String
    /// The key of the object, or an empty text for the bucket itself.
    var key = ""
    /// The names and values of the query, in the order of their names. Signatures require this order.
    var query: [(name: String, value: String)] = []
    var body = Body.nothing
    var receiver = Receiver.memory

    /// The address of the request. Keys need no escapes, because `FileName` and `S3Address` permit only plain ones.
    func url(at address: S3Address) -> String {
        let path = "\(address.endpoint)/\(address.bucket)" + (key.isEmpty ? "" : "/\(key)")
        guard !query.isEmpty else { return path }
        return path + "?" + query.map { "\($0.name)=\(Self.escaped($0.value))" }.joined(separator: "&")
    }

    /// Escapes everything except the unreserved characters of RFC 3986.
    private static func escaped(_ text: String) -> String {
        text.utf8.reduce(into: "") { result, byte in
            let sign = Character(UnicodeScalar(byte))
            if sign.isASCII, sign.isLetter || sign.isNumber || "-._~".contains(sign) {
                result.append(sign)
            } else {
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}

/// What the store answered.
struct S3Answer {
    let status: Int
    /// The body that was received in memory.
    let body: [UInt8]

    var isGood: Bool { (200..<300).contains(status) }
}
