import CLibPQ
import SQLDatabase

/// A query with its values.
struct Question: Hashable {
    let sql: String
    let values: [SQLValue]
}

/// Queries that are sent before they are asked, so that several of them travel together.
extension PostgresConnection {
    /// Sends the first query of each question.
    func announce(_ questions: [(any SQLReader) throws -> Void]) {
        for question in questions {
            // The failure is told when the query is asked.
            do { try question(Announcing(connection: self)) } catch { continue }
        }
    }

    /// Returns the answer of an announced query, or `nil` if this query was not announced. The caller clears it.
    func announced(_ sql: String, _ values: [SQLValue]) throws(SQLFailure) -> OpaquePointer? {
        guard isAnnouncing else { return nil }
        let question = Question(sql: sql, values: values)
        if awaited.contains(.announced(question)) { try settle() }
        return answers.removeValue(forKey: question)
    }

    /// Forgets what was announced in a transaction, because another one would get old answers.
    func forgetAnnounced() {
        guard isAnnouncing else { return }
        for answer in answers.values { PQclear(answer) }
        answers = [:]
        awaited = awaited.map { $0 == .sync ? .sync : .command }
    }

    private var isAnnouncing: Bool {
        !answers.isEmpty
            || awaited.contains { one in
                if case .announced = one { true } else { false }
            }
    }

    /// Sends a query, unless it is announced already.
    fileprivate func announce(_ question: Question) throws(SQLFailure) {
        guard answers[question] == nil, !awaited.contains(.announced(question)) else { return }
        try ask(question.sql, question.values)
        awaited.append(.announced(question))
    }
}

/// Sends the first query of a question and ends the question there.
private struct Announcing: SQLReader {
    let dialect = Dialect.postgres
    let connection: PostgresConnection

    func rows<Value>(
        _ sql: String,
        _ values: [SQLValue],
        _ read: (inout SQLRow) throws -> Value
    ) throws -> [Value] {
        try connection.announce(Question(sql: sql, values: values))
        // This ends the question. Nobody hears of it.
        throw SQLFailure.other("announced")
    }
}
