public import Domain
public import SQLDatabase
import Store

extension Ground {
    /// Changes records in a transaction that holds the years of their people. So two changes of the same year wait for
    /// each other.
    ///
    /// The people are read before the transaction, because holds come first. A record never changes its person.
    public func changing<Value: Sendable>(
        _ records: [RecordID],
        _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
    ) async throws -> Value {
        let people = try await pool.read { sql in try Records.people(of: records, in: sql) }
        return try await pool.write(holding: people.map(SQLHold.years), body)
    }

    /// Changes the years of the account's own person, in a transaction that holds them.
    public func changingOwnYears<Value: Sendable>(
        of actor: Actor,
        _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
    ) async throws -> Value {
        try await pool.write(holding: [actor.person].compactMap(\.self).map(SQLHold.years), body)
    }
}
