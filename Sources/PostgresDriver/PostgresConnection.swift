import CLibPQ
import Foundation
import SQLDatabase

/// An open connection to a server, used by one thread at a time.
///
/// It works in libpq's pipeline mode: statements are sent one after another, and the answer is awaited only where it is
/// needed. So the beginning of a transaction travels with its first query, and nobody waits for the end of a
/// transaction that only reads.
///
/// The compiler cannot know that `PostgresConnections` gives a connection to one thread only.
final class PostgresConnection: @unchecked Sendable {
    /// An answer that the server owes and nobody has read.
    private enum Awaited { case command, sync }

    /// The most statements that stay prepared.
    private static let mostPrepared = 600

    private let handle: OpaquePointer
    /// Interrupts the running statement. Any thread may use it.
    let canceller: PostgresCanceller
    private var awaited: [Awaited] = []
    private var prepared: [String: PreparedStatement] = [:]
    private var count = 0
    private var values = ValueBytes()
    /// The first failure of the present transaction, and what it means.
    private(set) var failure: (failure: SQLFailure, trouble: Trouble)? {
        didSet { if let failure { trouble = trouble ?? failure.trouble } }
    }
    /// What has happened since `beginAttempt`. It outlives the recovery of the connection.
    private(set) var trouble: Trouble?

    /// Whether the server still answers on this connection, as far as is known.
    var isUsable: Bool {
        PQstatus(handle) == CONNECTION_OK && failure == nil && !canceller.wasUsed
    }

    /// Whether the server has closed this connection, or has changed so that it is of no use.
    var isLost: Bool { PQstatus(handle) != CONNECTION_OK || failure?.trouble == .lost }

    /// Forgets what happened to earlier work.
    func beginAttempt() { trouble = nil }

    /// Opens a connection.
    /// - Parameter settings: The server's settings for this connection.
    /// - Throws: `SQLFailure.unreachable` with a reason that contains no password, or `SQLFailure.busy` if the server has
    ///   no room for another connection.
    init(
        _ address: PostgresAddress,
        defaults: [(keyword: String, value: String)],
        settings: [(name: String, value: String)]
    ) throws(SQLFailure) {
        let all = address.complete(defaults)
        let opened = Self.withCStrings(all.map(\.keyword)) { keywords in
            Self.withCStrings(all.map(\.value)) { values in PQconnectdbParams(keywords, values, 0) }
        }
        guard let opened else { throw .unreachable("no memory for a connection") }
        guard PQstatus(opened) == CONNECTION_OK, let canceller = PostgresCanceller(opened) else {
            let reason = String(cString: PQerrorMessage(opened))
            PQfinish(opened)
            throw Self.refusal(reason, of: address)
        }
        handle = opened
        self.canceller = canceller
        PQsetNoticeProcessor(opened, { _, _ in }, nil)
        let words = settings.map { "SET \($0.name) = '\($0.value)'" }.joined(separator: "; ")
        let answer = PQexec(opened, words)
        defer { PQclear(answer) }
        guard PQresultStatus(answer) == PGRES_COMMAND_OK, PQenterPipelineMode(opened) == 1 else {
            throw SQLFailure.reading(answer).failure
        }
    }

    deinit {
        PQfinish(handle)
    }

    /// Sends a statement without parameters. Its answer is read later.
    func send(_ sql: String) throws(SQLFailure) {
        try send(try statement(sql), [])
        awaited.append(.command)
    }

    /// Ends a part of the pipeline. The server skips what follows a failure up to this point.
    func sync() throws(SQLFailure) {
        guard PQpipelineSync(handle) == 1 else { throw broken() }
        awaited.append(.sync)
    }

    /// Runs a query and calls `read` for each row.
    func rows<Value>(
        _ sql: String,
        _ values: [SQLValue],
        _ read: (inout SQLRow) throws -> Value
    ) throws -> [Value] {
        let result = try answer(to: sql, values)
        defer { PQclear(result) }
        let source = ResultRow(result)
        var found: [Value] = []
        let count = PQntuples(result)
        found.reserveCapacity(Int(count))
        for row in 0..<count {
            source.row = row
            var reader = SQLRow(source)
            found.append(try read(&reader))
        }
        return found
    }

    /// Runs a statement and returns the number of rows that it has changed.
    func execute(_ sql: String, _ values: [SQLValue]) throws(SQLFailure) -> Int {
        let result = try answer(to: sql, values)
        defer { PQclear(result) }
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    /// Runs a statement once for each row of values, without waiting for each answer.
    func execute(_ sql: String, rows: [[SQLValue]]) throws(SQLFailure) {
        guard rows.count > 1 else {
            for values in rows { _ = try execute(sql, values) }
            return
        }
        let statement = try statement(sql)
        if rows.count >= Self.enoughToCopy, let target = statement.copying,
            let bytes = try statement.copied(rows)
        {
            return try copy(bytes, into: target)
        }
        for some in stride(from: 0, to: rows.count, by: Self.atOnce) {
            for values in rows[some..<min(some + Self.atOnce, rows.count)] {
                try send(statement, values)
                awaited.append(.command)
            }
            try flush()
            try catchUp()
        }
    }

    /// The number of rows from which copying takes less time than sending the rows in the pipeline.
    private static let enoughToCopy = 16
    /// The number of statements that are sent before their answers are read. Their answers must fit into the buffers of
    /// the system, or both sides would wait.
    private static let atOnce = 200

    /// Asks the server for every answer that it owes, and reads them. Without being asked, the server may keep them.
    /// - Throws: The first failure among them.
    func settle() throws(SQLFailure) {
        if !awaited.isEmpty { try flush() }
        try catchUp()
    }

    /// Reads every answer that the server owes. It must have been asked for them.
    /// - Throws: The first failure among them.
    func catchUp() throws(SQLFailure) {
        while !awaited.isEmpty {
            let next = awaited.removeFirst()
            let result = PQgetResult(handle)
            defer { PQclear(result) }
            note(result)
            if next == .command { skipEnd() }
            if failure?.trouble == .lost { awaited = [] }
        }
        if let failure { throw failure.failure }
    }

    /// Makes the connection usable after a failure: ends the transaction and forgets the failure.
    func recover() {
        guard failure?.trouble != .lost, PQstatus(handle) == CONNECTION_OK else { return }
        if failure?.trouble == .outdated { prepared = [:] }
        do throws(SQLFailure) {
            try sync()
            do { try catchUp() } catch { guard trouble != .lost else { return } }
            failure = nil
            try send("ROLLBACK")
            try sync()
            try catchUp()
        } catch {
            failure = failure ?? (error, .lost)
        }
    }

    // MARK: The pipeline

    private func answer(to sql: String, _ values: [SQLValue]) throws(SQLFailure) -> OpaquePointer {
        let statement = try statement(sql)
        try send(statement, values)
        try flush()
        try catchUp()
        let result = PQgetResult(handle)
        note(result)
        skipEnd()
        guard failure == nil, let result else {
            PQclear(result)
            throw failure?.failure ?? broken()
        }
        return result
    }

    /// Returns the prepared statement. The server must answer before its parameters can be sent.
    private func statement(_ sql: String) throws(SQLFailure) -> PreparedStatement {
        // An interruption between two statements has reached none of them.
        if canceller.wasUsed { failure = failure ?? (.busy, .final) }
        if let failure { throw failure.failure }
        if let known = prepared[sql] { return known }
        if prepared.count >= Self.mostPrepared { try forgetStatements() }
        count += 1
        let name = "s\(count)"
        guard PQsendPrepare(handle, name, PreparedStatement.numbered(sql), 0, nil) == 1,
            PQsendDescribePrepared(handle, name) == 1
        else { throw broken() }
        awaited.append(.command)
        try flush()
        try catchUp()
        let result = PQgetResult(handle)
        defer { PQclear(result) }
        note(result)
        skipEnd()
        if let failure { throw failure.failure }
        let statement = PreparedStatement(
            name: name,
            parameters: (0..<PQnparams(result)).map { PQparamtype(result, $0) },
            copying: CopyTarget(sql)
        )
        prepared[sql] = statement
        return statement
    }

    private func forgetStatements() throws(SQLFailure) {
        prepared = [:]
        guard PQsendQueryParams(handle, "DEALLOCATE ALL", 0, nil, nil, nil, nil, 0) == 1 else { throw broken() }
        awaited.append(.command)
    }

    private func send(_ statement: PreparedStatement, _ given: [SQLValue]) throws(SQLFailure) {
        if let failure { throw failure.failure }
        guard given.count == statement.parameters.count else {
            throw .other("\(given.count) values for \(statement.parameters.count) places")
        }
        guard !given.isEmpty else {
            guard PQsendQueryPrepared(handle, statement.name, 0, nil, nil, nil, 1) == 1 else { throw broken() }
            return
        }
        values.removeAll()
        var lengths: [Int32] = []
        var formats: [Int32] = []
        for (value, type) in zip(given, statement.parameters) {
            let start = values.bytes.count
            let isOwnForm = try values.add(value, as: type)
            lengths.append(Int32(values.bytes.count - start))
            formats.append(isOwnForm ? 1 : 0)
            // libpq reads a text up to a zero.
            if !isOwnForm { values.append(contentsOf: CollectionOfOne(0)) }
        }
        // An empty value needs an address too, because no address means NULL.
        values.append(contentsOf: CollectionOfOne(0))
        let sent = values.bytes.withUnsafeBytes { bytes in
            var offset = 0
            guard let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return 0 as Int32 }
            let pointers = given.indices.map { index -> UnsafePointer<CChar>? in
                defer { offset += Int(lengths[index]) + (formats[index] == 0 ? 1 : 0) }
                return given[index] == .null ? nil : base + offset
            }
            return PQsendQueryPrepared(
                handle,
                statement.name,
                Int32(given.count),
                pointers,
                lengths,
                formats,
                1
            )
        }
        guard sent == 1 else { throw broken() }
    }

    private func flush() throws(SQLFailure) {
        guard PQsendFlushRequest(handle) == 1, PQflush(handle) == 0 else { throw broken() }
    }

    /// Reads the end of an answer.
    private func skipEnd() {
        while let more = PQgetResult(handle) {
            note(more)
            PQclear(more)
            if PQstatus(handle) != CONNECTION_OK { return }
        }
    }

    private func note(_ result: OpaquePointer?) {
        guard failure == nil else { return }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_PIPELINE_SYNC, PGRES_PIPELINE_ABORTED, PGRES_COPY_IN: return
        default: failure = result == nil ? (.unreachable("the connection is lost"), .lost) : SQLFailure.reading(result)
        }
    }

    private func broken() -> SQLFailure {
        let lost = SQLFailure.unreachable("the connection is lost")
        failure = failure ?? (lost, .lost)
        return lost
    }

    // MARK: Copying

    /// Copies rows into a table. This does not work in pipeline mode.
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
        var isSent = true
        bytes.withUnsafeBytes { bytes in
            for start in stride(from: 0, to: bytes.count, by: 1 << 20) where isSent {
                let part = bytes[start..<min(start + (1 << 20), bytes.count)]
                let address = part.withUnsafeBytes { $0.baseAddress }?.assumingMemoryBound(to: CChar.self)
                isSent = PQputCopyData(handle, address, Int32(part.count)) == 1
            }
        }
        guard isSent, PQputCopyEnd(handle, nil) == 1 else { throw broken() }
        skipEnd()
        if let failure { throw failure.failure }
    }

    // MARK: Opening

    /// Returns why a connection cannot be opened, in one line. libpq's reasons contain no password.
    private static func refusal(_ reason: String, of address: PostgresAddress) -> SQLFailure {
        // libpq keeps no code for this failure.
        if reason.contains("too many clients already") || reason.contains("remaining connection slots") {
            return .busy
        }
        let line = reason.split(whereSeparator: \.isNewline).joined(separator: " ")
        return .unreachable("\(address.description): \(line.prefix(300))")
    }

    private static func withCStrings<Result>(
        _ strings: [String],
        _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies.map { UnsafePointer($0) } + [nil])
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
