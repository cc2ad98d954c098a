import CLibPQ
import Foundation
import SQLDatabase

extension PostgresConnection {
    /// Connects to a server.
    static func open(
        _ address: PostgresAddress,
        _ defaults: [(keyword: String, value: String)]
    ) throws(SQLFailure) -> (handle: OpaquePointer, canceller: PostgresCanceller) {
        let all = address.complete(defaults)
        let opened = withCStrings(all.map(\.keyword)) { keywords in
            withCStrings(all.map(\.value)) { values in PQconnectdbParams(keywords, values, 0) }
        }
        guard let opened else { throw .unreachable("no memory for a connection") }
        guard PQstatus(opened) == CONNECTION_OK, let canceller = PostgresCanceller(opened) else {
            let reason = String(cString: PQerrorMessage(opened))
            PQfinish(opened)
            throw refusal(reason, of: address)
        }
        return (opened, canceller)
    }

    /// Sets what holds for every transaction of this connection, and turns to the pipeline.
    func prepare(_ settings: [(name: String, value: String)]) throws(SQLFailure) {
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        let words = settings.map { "SET \($0.name) = '\($0.value)'" }.joined(separator: "; ")
        let answer = PQexec(handle, words)
        defer { PQclear(answer) }
        guard PQresultStatus(answer) == PGRES_COMMAND_OK, PQenterPipelineMode(handle) == 1 else {
            throw SQLFailure.reading(answer).failure
        }
    }

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
