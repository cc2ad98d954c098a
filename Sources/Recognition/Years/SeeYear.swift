public import Domain
public import Groundwork
import Rules
import SQLDatabase
import Store

/// Shows a person's year: the actor's own, or that of a person in the actor's scope.
public struct SeeYear: Sendable {
    /// The contents of the page.
    public struct Overview: Sendable {
        public let person: Person
        public let seriesName: String
        public let employerName: String?
        public let year: Int
        /// The years that can be shown, newest first. The given year is among them.
        public let years: [Int]
        public let book: Book
        public let isClosed: Bool
        /// The reasons why records were returned, rejected or reversed, by record.
        public let reasons: [RecordID: String]
        /// Where the waiting records wait.
        public let waitingPlaces: WaitingPlaces
        public let today: Day
    }

    public enum Book: Sendable {
        case evaluated(YearBook)
        /// No policy applies to the year. The records are shown, but not counted.
        case withoutPolicy([HoursRecord])

        fileprivate var records: [HoursRecord] {
            switch self {
            case .evaluated(let book): book.lines.map(\.record)
            case .withoutPolicy(let records): records
            }
        }
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the year.
    /// - Parameter person: The person, or `nil` for the account's own person.
    /// - Throws: `Refusal`, or `LookupFailure.missing` if there is no such person.
    public func callAsFunction(_ actor: Actor, person: PersonID? = nil, year: Int) async throws -> Overview {
        guard let id = person ?? actor.person else { throw Refusal.notYourRole }
        return try await ground.pool.read { [ground] sql in
            let known = try People.require(id, in: sql)
            try ground.access.require(actor, .seeYear(known.scope))
            return try view(known, year: year, in: sql)
        }
    }
}

extension SeeYear {
    private func view(_ known: KnownPerson, year: Int, in sql: any SQLReader) throws -> SeeYear.Overview {
        let person = known.person
        sql.announce([
            { _ = try YearBooks(ground).load(known, year: year, in: $0) },
            { _ = try Sanctions.reasons(years: [year], people: [person.id], in: $0) },
            { _ = try isClosedYear(year, known, in: $0) },
            { _ = try years(of: person, and: year, in: $0) },
        ])
        let book = try book(known, year: year, in: sql)
        let isClosed = try isClosedYear(year, known, in: sql)
        return SeeYear.Overview(
            person: person,
            seriesName: ground.seriesName(person.series),
            employerName: known.employerName,
            year: year,
            years: try years(of: person, and: year, in: sql),
            book: book,
            isClosed: isClosed,
            reasons: try reasons(book, person.id, year, in: sql),
            waitingPlaces: try WaitingPlaces(of: book.records, in: sql),
            today: ground.today
        )
    }

    private func isClosedYear(_ year: Int, _ known: KnownPerson, in sql: any SQLReader) throws -> Bool {
        try known.scope.region.map { try ClosedYears.isClosed(year, region: $0, in: sql) } ?? false
    }

    /// Returns the reasons. Most years have no returned, rejected or reversed records, and then no query is needed.
    private func reasons(
        _ book: SeeYear.Book,
        _ person: PersonID,
        _ year: Int,
        in sql: any SQLReader
    ) throws -> [RecordID: String] {
        let wantReason: Set<RecordStatus> = [.returned, .rejected, .reversed]
        guard book.records.contains(where: { wantReason.contains($0.status) }) else { return [:] }
        return try RecordHistory.lastReasons(year: year, person: person, in: sql)
    }

    private func book(_ known: KnownPerson, year: Int, in sql: any SQLReader) throws -> SeeYear.Book {
        let loaded = try YearBooks(ground).load(known, year: year, in: sql)
        guard let book = loaded.bookIfAny(known, year: year) else {
            return .withoutPolicy(loaded.records(of: known.person.id, year: year))
        }
        return .evaluated(book)
    }

    private func years(of person: Person, and asked: Int, in sql: any SQLReader) throws -> [Int] {
        let recorded = try Records.years(of: person.id, in: sql)
        return Set(recorded + [asked, ground.today.year]).sorted(by: >)
    }
}
