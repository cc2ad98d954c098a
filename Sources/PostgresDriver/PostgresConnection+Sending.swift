import CLibPQ
import SQLDatabase

extension PostgresConnection {
    /// Sends a statement with its values. Its answer is read later.
    /// - Throws: `SQLFailure` if a value does not fit. This spoils the transaction, as a refusal by the server does.
    func send(_ statement: PreparedStatement, _ given: [SQLValue]) throws(SQLFailure) {
        if let failure { throw failure.failure }
        do throws(SQLFailure) {
            let places = try bind(given, to: statement)
            guard post(statement, given, places) else { throw broken() }
        } catch {
            failure = failure ?? (error, .final)
            throw error
        }
    }

    /// The bytes of one value in the buffer.
    private typealias Place = (length: Int32, isOwnForm: Bool)

    /// Writes the values into the buffer.
    private func bind(_ given: [SQLValue], to statement: PreparedStatement) throws(SQLFailure) -> [Place] {
        guard given.count == statement.parameters.count else {
            throw .other("\(given.count) values for \(statement.parameters.count) places")
        }
        values.removeAll()
        var places: [Place] = []
        places.reserveCapacity(given.count)
        for (value, type) in zip(given, statement.parameters) {
            let start = values.bytes.count
            let isOwnForm = try values.add(value, as: type)
            places.append((Int32(values.bytes.count - start), isOwnForm))
            // libpq reads a text up to a zero.
            if !isOwnForm { values.append(contentsOf: CollectionOfOne(0)) }
        }
        // An empty value needs an address too, because no address means NULL.
        values.append(contentsOf: CollectionOfOne(0))
        return places
    }

    private func post(_ statement: PreparedStatement, _ given: [SQLValue], _ places: [Place]) -> Bool {
        guard !given.isEmpty else { return PQsendQueryPrepared(handle, statement.name, 0, nil, nil, nil, 1) == 1 }
        return values.bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return false }
            var offset = 0
            let pointers = zip(given, places).map { value, place -> UnsafePointer<CChar>? in
                defer { offset += Int(place.length) + (place.isOwnForm ? 0 : 1) }
                return value == .null ? nil : base + offset
            }
            return PQsendQueryPrepared(
                handle,
                statement.name,
                Int32(given.count),
                pointers,
                places.map(\.length),
                places.map { $0.isOwnForm ? 1 : 0 },
                1
            ) == 1
        }
    }
}
