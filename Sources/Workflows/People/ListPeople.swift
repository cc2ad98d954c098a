public import Domain
import SQLDatabase
public import Store

/// Lists the people whom an account looks after, with how their year stands.
public struct ListPeople: Sendable {
    public struct View: Sendable {
        public let people: [ListedPerson]
        /// How many the question finds on all its pages.
        public let count: Int
        public let question: PeopleQuestion
        /// Whether the account may issue activation codes for them.
        public let mayManage: Bool
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    public func callAsFunction(_ actor: Actor, _ question: PeopleQuestion) async throws -> View {
        let scope = try PeopleScope(actor)
        return try await ground.pool.read { sql in
            View(
                people: try People.list(scope, question, in: sql),
                count: try People.count(scope, question, in: sql), question: question,
                mayManage: !scope.employers.isEmpty)
        }
    }
}
