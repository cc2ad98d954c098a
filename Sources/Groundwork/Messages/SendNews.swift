public import Domain
public import SQLDatabase
import Store

/// Tells accounts and people what has happened, in the transaction of the change. The messages are written by set.
/// People without an account are told nothing.
public struct SendNews: Sendable {
    private let ground: Ground

    /// Creates the workflow.
    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Tells one account.
    public func callAsFunction(_ news: News, to account: AccountID, in tx: any SQLTransaction) throws {
        try Messages.add([(account, ground.newID(), news)], at: ground.now(), in: tx)
    }

    /// Tells people. The number of statements does not depend on how many they are.
    public func callAsFunction(_ news: [(person: PersonID, news: News)], in tx: any SQLTransaction) throws {
        guard !news.isEmpty else { return }
        let accounts = try Messages.accounts(of: Set(news.map(\.person)).sorted(), in: tx)
        let told = news.compactMap { one in accounts[one.person].map { ($0, ground.newID() as MessageID, one.news) } }
        try Messages.add(told, at: ground.now(), in: tx)
    }
}
