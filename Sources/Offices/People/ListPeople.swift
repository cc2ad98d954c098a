public import Domain
public import Groundwork
public import Rules
import SQLDatabase
import Store

/// Lists the people in the actor's scope with their standings.
public struct ListPeople: Sendable {
    public struct Page: Sendable {
        public let people: [ListedPerson]
        /// The number of people on all pages.
        public let count: Int
        public let question: PeopleQuestion
        /// The standings of the people who have one.
        public let standings: [PersonID: Standing]
        /// The subjects towards which hours of the year count.
        public let subjects: [Subject]
        public let seriesNames: [String: String]
        /// Whether the people on all pages belong to several series.
        public let hasSeveralSeries: Bool
        /// Whether the people on all pages have several employers.
        public let hasSeveralEmployers: Bool
        /// Whether the account may issue activation codes for these people.
        public let mayManage: Bool
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    public func callAsFunction(_ actor: Actor, _ question: PeopleQuestion) async throws -> Page {
        let scope = try ground.access.scope(of: actor, for: .seeYears)
        return try await ground.pool.read { [ground] sql in
            let people = try People.list(scope, question, in: sql)
            var standings: [PersonID: Standing] = [:]
            for person in people {
                standings[person.id] = try Standings.find(year: question.year, person: person.id, in: sql)
            }
            let series = Dictionary(people.map { ($0.series, ground.seriesName($0.series)) }) { first, _ in first }
            return Page(
                people: people,
                count: try People.count(scope, question, in: sql),
                question: question,
                standings: standings,
                subjects: ground.subjects(year: question.year),
                seriesNames: series,
                hasSeveralSeries: try People.differ(in: .series, people, scope, question, in: sql),
                hasSeveralEmployers: try People.differ(in: .employer, people, scope, question, in: sql),
                mayManage: actor.may(.managePeople)
            )
        }
    }
}

/// Finds a person by the full document number, within the actor's scope.
public struct FindPerson: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the person, or `nil` if nobody in the scope has this number.
    public func callAsFunction(_ actor: Actor, number: String) async throws -> PersonID? {
        let scope = try ground.access.scope(of: actor, for: .seeYears)
        let question = PeopleQuestion(search: number.asDocumentNumber, year: ground.today.year, pageSize: 2)
        return try await ground.pool.read { sql in
            let found = try People.list(scope, question, in: sql)
            return found.count == 1 && found.first?.document.value == question.search ? found.first?.id : nil
        }
    }
}
