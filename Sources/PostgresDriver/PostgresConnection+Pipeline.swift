import CLibPQ
import SQLDatabase

/// The order in which statements are sent and answers are read.
extension PostgresConnection {
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

    /// Asks the server for the answers that it owes. Without being asked, it may keep them.
    func flush() throws(SQLFailure) {
        guard PQsendFlushRequest(handle) == 1, PQflush(handle) == 0 else { throw broken() }
    }

    /// Asks the server for every answer that it owes, and reads them.
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
            note(result)
            if next != .sync { skipEnd() }
            if case .announced(let question) = next, let result, failure == nil {
                PQclear(answers.updateValue(result, forKey: question))
            } else {
                PQclear(result)
            }
            if failure?.trouble == .lost { awaited = [] }
        }
        if let failure { throw failure.failure }
    }

    /// Reads the answer that the server owes last. The caller clears it.
    func answer() throws(SQLFailure) -> OpaquePointer {
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

    /// Reads the end of an answer.
    func skipEnd() {
        while let more = PQgetResult(handle) {
            note(more)
            PQclear(more)
            if PQstatus(handle) != CONNECTION_OK { return }
        }
    }

    /// Makes the connection usable after a failure: ends the transaction and forgets the failure.
    func recover() {
        forgetAnnounced()
        guard failure?.trouble != .lost, PQstatus(handle) == CONNECTION_OK else { return }
        if failure?.trouble == .outdated { prepared = [:] }
        do throws(SQLFailure) {
            try sync()
            do { try catchUp() } catch { guard failure?.trouble != .lost else { return } }
            failure = nil
            try send("ROLLBACK")
            try sync()
            try catchUp()
        } catch {
            failure = failure ?? (error, .lost)
        }
    }

    // MARK: Failures

    /// Keeps the first failure.
    func note(_ result: OpaquePointer?) {
        guard failure == nil else { return }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_PIPELINE_SYNC, PGRES_PIPELINE_ABORTED, PGRES_COPY_IN: return
        default: failure = result == nil ? Self.lost : SQLFailure.reading(result, whileReading: isReading)
        }
    }

    func broken() -> SQLFailure {
        failure = failure ?? Self.lost
        return Self.lost.failure
    }

    private static let lost = (failure: SQLFailure.unreachable("the connection is lost"), trouble: Trouble.lost)
}
