import SQLDatabase

extension SQLPool {
    /// Waits until the server shows another session of this database in a certain state.
    /// - Returns: Whether it came to that.
    func waits(for state: String) async throws -> Bool {
        for _ in 0..<6_000 {
            let isThere = try await read { sql in
                try sql.count(
                    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND \(state)"
                ) > 0
            }
            if isThere { return true }
            try await Task.sleep(for: .milliseconds(10))
        }
        return false
    }
}
