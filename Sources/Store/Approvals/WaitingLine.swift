import Domain
import SQLDatabase

/// The approvals of one kind that wait at one place, oldest first. An index has exactly this order, so that a page reads
/// the first few of each line, however many wait.
struct WaitingLine {
    /// SQLite accepts at most 500 parts of a query.
    private static let linesAtOnce = 64

    let kind: ApprovalKind
    let place: WaitingPlace
    /// An account whose own requests are left out, or `nil` for all requests.
    let asker: AccountID?

    /// Returns the oldest approvals of several lines.
    static func first(_ limit: Int, of lines: [WaitingLine], in sql: any SQLReader) throws -> [Approval] {
        var found: [Approval] = []
        for start in stride(from: 0, to: lines.count, by: linesAtOnce) {
            let some = lines[start..<min(start + linesAtOnce, lines.count)].map { $0.query(limit) }
            found += try sql.rows(
                "SELECT * FROM (\n\(some.map(\.0).joined(separator: "\nUNION ALL\n"))\n) y ORDER BY asked_at, id LIMIT ?",
                // An authority's own requests are also those of its region, so each can occur twice.
                some.flatMap(\.1) + [.integer(2 * limit)],
                Approvals.read
            )
        }
        var seen: Set<ApprovalID> = []
        let sorted = found.filter { seen.insert($0.id).inserted }.sorted {
            ($0.asked.at, $0.id) < ($1.asked.at, $1.id)
        }
        return Array(sorted.prefix(limit))
    }

    private func query(_ limit: Int) -> (String, [SQLValue]) {
        let (condition, values) = place.condition
        return (
            """
            SELECT * FROM (SELECT \(Approvals.columns) FROM approval a
                WHERE a.state = 'waiting' AND a.kind = ? AND \(condition)\(asker == nil ? "" : " AND a.asked_by <> ?")
                ORDER BY a.asked_at, a.id LIMIT ?) x
            """,
            [.text(kind.rawValue)] + values + (asker.map { [.id($0)] } ?? []) + [.integer(limit)]
        )
    }
}
