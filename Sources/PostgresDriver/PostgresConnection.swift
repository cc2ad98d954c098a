import CLibPQ
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
    enum Awaited: Equatable {
        case command, sync
        /// The answer of a query that was announced.
        case announced(Question)
    }

    let handle: OpaquePointer
    /// Interrupts the running statement. Any thread may use it.
    let canceller: PostgresCanceller
    var awaited: [Awaited] = []
    var prepared: [StatementText: PreparedStatement] = [:]
    /// The number of statements that were ever prepared. It makes their names.
    var preparations = 0
    var values = ValueBytes()
    /// The answers of announced queries that nobody has taken yet.
    var answers: [Question: OpaquePointer] = [:]
    /// Whether the present transaction may only read because we said so.
    var isReading = false
    /// The first failure of the present transaction, and what it means.
    var failure: (failure: SQLFailure, trouble: Trouble)? {
        didSet { if let failure { trouble = trouble ?? failure.trouble } }
    }
    /// What has happened since `beginAttempt`. It outlives the recovery of the connection.
    private(set) var trouble: Trouble?

    /// Opens a connection.
    /// - Parameter settings: The server's settings for this connection.
    /// - Throws: `SQLFailure.unreachable` with a reason that contains no password, or `SQLFailure.busy` if the server has
    ///   no room for another connection.
    init(
        _ address: PostgresAddress,
        defaults: [(keyword: String, value: String)],
        settings: [(name: String, value: String)]
    ) throws(SQLFailure) {
        (handle, canceller) = try Self.open(address, defaults)
        try prepare(settings)
    }

    deinit {
        forgetAnnounced()
        PQfinish(handle)
    }

    /// Whether the server still answers on this connection, as far as is known.
    var isUsable: Bool {
        PQstatus(handle) == CONNECTION_OK && failure == nil && !canceller.wasUsed
    }

    /// Whether the server has closed this connection, or has changed so that it is of no use.
    var isLost: Bool { PQstatus(handle) != CONNECTION_OK || failure?.trouble == .lost }

    /// Forgets what happened to earlier work.
    func beginAttempt() { trouble = nil }
}
