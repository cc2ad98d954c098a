import CLibPQ
public import SQLDatabase

/// The address of a PostgreSQL server, such as `postgres://user:password@host1,host2:5432/xueshi?sslmode=verify-full`.
///
/// It may name several hosts and a folder of Unix sockets, as libpq's connection addresses do. The first host that
/// accepts what the pool needs is used.
public struct PostgresAddress: Sendable {
    /// The keywords and values of the address, as libpq reads them.
    private let parameters: [(keyword: String, value: String)]

    /// Reads an address.
    /// - Throws: `SQLFailure.unreachable` with libpq's reason, which contains no password.
    public init(_ text: String) throws(SQLFailure) {
        guard text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") else {
            throw .unreachable("the address must begin with postgres://")
        }
        var reason: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(text, &reason) else {
            defer { PQfreemem(reason) }
            // libpq repeats the part that it cannot read, and this part may be the password.
            throw .unreachable("libpq cannot read this address")
        }
        defer { PQconninfoFree(options) }
        var parameters: [(keyword: String, value: String)] = []
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                parameters.append((String(cString: keyword), String(cString: value)))
            }
            option += 1
        }
        self.parameters = parameters
    }

    /// The hosts, the port and the database, without user and password.
    public var description: String {
        let found = Dictionary(parameters.map { ($0.keyword, $0.value) }) { $1 }
        let port = found["port"].map { ":\($0)" } ?? ""
        return "\(found["host"] ?? found["hostaddr"] ?? "localhost")\(port)/\(found["dbname"] ?? found["user"] ?? "")"
    }

    /// Returns the keywords and values for libpq.
    /// - Parameter defaults: The values for keywords that the address does not contain.
    func complete(_ defaults: [(keyword: String, value: String)]) -> [(keyword: String, value: String)] {
        let named = Set(parameters.map(\.keyword))
        return parameters + defaults.filter { !named.contains($0.keyword) }
    }
}
