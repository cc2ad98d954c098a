public import Domain
import Rules
import SQLDatabase
import Store

/// Looks at a person's year: their own, or that of somebody whom the account looks after.
public struct SeeYear: Sendable {
    /// What there is to see.
    public struct View: Sendable {
        public let person: Person
        public let seriesName: String
        public let employerName: String?
        public let year: Int
        /// The years that can be looked at, newest first; the asked-for one among them.
        public let years: [Int]
        public let book: Book
        public let isClosed: Bool
        /// Why records were returned, rejected or reversed, by record.
        public let reasons: [RecordID: String]
        public let today: Day
    }

    public enum Book: Sendable {
        case evaluated(YearBook)
        /// No policy holds for the year; what was registered is shown without being counted.
        case withoutPolicy([HoursRecord])
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameter person: nil for the account's own.
    /// - Throws: `Refusal`, or `StoreFailure.missing` when there is no such person.
    public func callAsFunction(_ actor: Actor, person: PersonID? = nil, year: Int) async throws -> View {
        guard let id = person ?? actor.person else { throw Refusal.notYourRole }
        return try await ground.pool.read { [ground] sql in
            let known = try People.require(id, in: sql)
            try Access.require(actor, .seeYear(known.scope))
            return try ground.view(known, year: year, in: sql)
        }
    }
}

extension Ground {
    fileprivate func view(_ known: KnownPerson, year: Int, in sql: any SQLReader) throws -> SeeYear.View {
        let person = known.person
        let isClosed = try known.scope.region.map { try ClosedYears.isClosed(year, region: $0, in: sql) } ?? false
        return SeeYear.View(
            person: person, seriesName: seriesName(person.series),
            employerName: try person.employer.flatMap { try Organisations.find($0, in: sql)?.name },
            year: year, years: try years(of: person, and: year, in: sql),
            book: try book(known, year: year, in: sql), isClosed: isClosed,
            reasons: try RecordHistory.lastReasons(year: year, person: person.id, in: sql), today: today)
    }

    private func book(_ known: KnownPerson, year: Int, in sql: any SQLReader) throws -> SeeYear.Book {
        do {
            return .evaluated(try yearBook(known, year: year, in: sql))
        } catch is PolicyRefusal {
            return .withoutPolicy(try Records.ofYear(year, person: known.person.id, in: sql))
        }
    }

    private func years(of person: Person, and asked: Int, in sql: any SQLReader) throws -> [Int] {
        let recorded = try Records.years(of: person.id, in: sql)
        return Set(recorded + [asked, today.year]).sorted(by: >)
    }
}
