import CLibPQ
import SQLDatabase

extension PostgresConnection {
    /// Copies rows into the table of a plain `INSERT`.
    /// - Returns: Whether the rows are copied. If not, nothing was sent, and the statement must run for each row.
    func copy(_ rows: [[SQLValue]], with statement: PreparedStatement) throws(SQLFailure) -> Bool {
        guard let target = statement.copying else { return false }
        do throws(SQLFailure) {
            guard let bytes = try statement.copied(rows) else { return false }
            try copy(bytes, into: target)
            return true
        } catch {
            failure = failure ?? (error, .final)
            throw error
        }
    }

    /// Copying does not work in pipeline mode.
    private func copy(_ bytes: [UInt8], into target: CopyTarget) throws(SQLFailure) {
        try sync()
        try catchUp()
        guard PQexitPipelineMode(handle) == 1 else { throw broken() }
        defer {
            if PQenterPipelineMode(handle) != 1 { _ = broken() }
        }
        let begun = PQexec(handle, target.statement)
        defer { PQclear(begun) }
        guard PQresultStatus(begun) == PGRES_COPY_IN else {
            note(begun)
            throw failure?.failure ?? broken()
        }
        guard put(bytes), PQputCopyEnd(handle, nil) == 1 else { throw broken() }
        skipEnd()
        if let failure { throw failure.failure }
    }

    /// Sends the bytes in pieces, because libpq makes a copy of each piece.
    private func put(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count, by: 1 << 20).allSatisfy { start in
                let piece = UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + (1 << 20), bytes.count)])
                let address = piece.baseAddress?.assumingMemoryBound(to: CChar.self)
                return PQputCopyData(handle, address, Int32(piece.count)) == 1
            }
        }
    }
}

extension PreparedStatement {
    /// Returns rows in the form for `COPY`, or `nil` if the form does not know the type of a column.
    fileprivate func copied(_ rows: [[SQLValue]]) throws(SQLFailure) -> [UInt8]? {
        var bytes = ValueBytes()
        bytes.append(contentsOf: Self.signature)
        for row in rows {
            guard row.count == parameters.count else { return nil }
            bytes.append(Int16(row.count))
            for (value, type) in zip(row, parameters) {
                let start = bytes.bytes.count
                bytes.append(Int32(-1))
                guard try bytes.add(value, as: type) else { return nil }
                if value != .null { bytes.set(Int32(bytes.bytes.count - start - 4), at: start) }
            }
        }
        bytes.append(Int16(-1))
        return bytes.bytes
    }

    /// The first bytes of binary copied rows: the sign, no flags, no extension.
    private static let signature: [UInt8] = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0] + [0, 0, 0, 0, 0, 0, 0, 0]
}
