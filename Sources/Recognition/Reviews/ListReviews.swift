public import Domain
public import Groundwork
public import Rules
import SQLDatabase
import Store

/// Lists the declarations that wait at the organisation of the office.
public struct ListReviews: Sendable {
    public struct Page: Sendable {
        public let waiting: [WaitingRecord]
        /// The number of declarations on all pages.
        public let count: BoundedCount
        public let question: ReviewQuestion
        /// The activities that people may declare, to choose from.
        public let declarable: [Activity]
        /// The activity of each record, by the policy of its person's series.
        public let activities: [RecordID: Activity]
        /// The hours that each would count if only it were recognised now, by record.
        public let expected: [RecordID: Assessment]
        /// The declarations that are probably the same learning as another record of the person.
        public let similar: Set<RecordID>
        /// The declarations that took place on the same days as another record of the person.
        public let overlapping: Set<RecordID>
        /// The actor's own declarations, which it may not decide.
        public let own: Set<RecordID>
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    public func callAsFunction(_ actor: Actor, _ question: ReviewQuestion) async throws -> Page {
        let desk = try ground.access.office(of: actor, for: .recognise).organisation
        return try await ground.pool.read { [ground] sql in
            let waiting = try WaitingRecords.list(at: desk, question, in: sql)
            var expected: [RecordID: Assessment] = [:]
            var activities: [RecordID: Activity] = [:]
            var (similar, overlapping): (Set<RecordID>, Set<RecordID>) = ([], [])
            let people = try People.find(Set(waiting.map(\.record.person)).sorted(), in: sql)
            let asked = waiting.compactMap { item in people[item.record.person].map { (item, $0) } }
            let loaded = try YearBooks(ground).load(asked.map { ($1, $0.record.creditYear) }, in: sql)
            for (item, known) in asked {
                let book = try? loaded.book(known, year: item.record.creditYear, asIfRecognised: item.record.id)
                activities[item.record.id] = book?.policy.activity(item.record.content.activity)
                expected[item.record.id] = book?.line(of: item.record.id)?.assessment
                if book?.similar(to: item.record).isEmpty == false { similar.insert(item.record.id) }
                if book?.overlapping(item.record).isEmpty == false { overlapping.insert(item.record.id) }
            }
            return Page(
                waiting: waiting,
                count: try WaitingRecords.count(at: desk, activity: question.activity, in: sql),
                question: question,
                declarable: ground.activities(year: ground.today.year).filter { $0.registrars.contains(.person) },
                activities: activities,
                expected: expected,
                similar: similar,
                overlapping: overlapping,
                own: Set(waiting.filter { $0.record.person == actor.person }.map(\.record.id))
            )
        }
    }
}
