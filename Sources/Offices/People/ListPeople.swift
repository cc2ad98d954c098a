public import Domain
public import Groundwork
public import Rules
import SQLDatabase
import Store

/// Lists the people in the actor's scope with their standings.
///
/// A clerk sees the people of the own organisation as they are at this moment. The lists of regions and series follow a
/// change within seconds.
public struct ListPeople: Sendable {
    public struct Page: Sendable {
        public let people: [ListedPerson]
        /// The number of people on all pages. A search in a region is counted up to a bound.
        public let count: BoundedCount
        public let question: PeopleQuestion
        /// The question for the page before, or `nil` if this is the first one.
        public let previous: PeopleQuestion?
        public let next: PeopleQuestion?
        /// The numbers behind the filters, or `nil` if they would have to be counted.
        public let tally: Tally?
        /// Whether a search finds only names that begin with the text, and no other order than by name is possible.
        public let findsBeginnings: Bool
        /// Whether the year has all its people, which concerns only the lists of regions.
        public let extent: Extent
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

    /// How much of a year a list can show.
    public enum Extent: Hashable, Sendable {
        case whole
        /// The year is being listed. So many people have been looked at.
        case begun(people: Int)
        /// The year has no hours of anybody.
        case none
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    public func callAsFunction(_ actor: Actor, _ question: PeopleQuestion) async throws -> Page {
        let scope = try ground.access.scope(of: actor, for: .seeYears)
        let mayManage = actor.may(.managePeople)
        if case .people(let organisation) = scope {
            return try await ground.pool.read { sql in
                try page(ListedPart(at: organisation, question, in: sql), question, mayManage, in: sql)
            }
        }
        return try await ground.pool.readOverview { sql in
            try page(ListedPart(of: scope, question, in: sql), question, mayManage, in: sql)
        }
    }

    private func page(
        _ part: ListedPart,
        _ question: PeopleQuestion,
        _ mayManage: Bool,
        in sql: any SQLReader
    ) throws -> Page {
        let series = part.people.map { ($0.series, ground.seriesName($0.series)) }
        return Page(
            people: part.people,
            count: part.count,
            question: question,
            previous: part.previous,
            next: part.next,
            tally: part.tally,
            findsBeginnings: part.findsBeginnings,
            extent: part.extent,
            standings: try Standings.find(year: question.year, people: part.people.map(\.id), in: sql),
            subjects: ground.subjects(year: question.year),
            seriesNames: Dictionary(series) { first, _ in first },
            hasSeveralSeries: part.hasSeveralSeries,
            hasSeveralEmployers: part.hasSeveralEmployers,
            mayManage: mayManage
        )
    }
}
