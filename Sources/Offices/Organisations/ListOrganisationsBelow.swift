public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Lists the organisations that the region of an authority manages, and their applications. Those that wait come first.
public struct ListOrganisationsBelow: Sendable {
    /// What the list shows.
    public enum Filter: Hashable, Sendable {
        case applications(Registration.State)
        case organisations(Organisation.State)
    }

    public struct Question: Sendable {
        /// `nil` shows the applications that wait, or the active organisations if none waits.
        public var filter: Filter?
        /// The beginning of a name, or a credit code. A search finds organisations in every state.
        public var search: String
        public var page: Int

        public init(filter: Filter? = nil, search: String = "", page: Int = 1) {
            self.filter = filter
            self.search = search
            self.page = page
        }
    }

    public struct Page: Sendable {
        public let filter: Filter
        public let search: String
        public let page: Int
        public let hasNext: Bool
        /// The number of applications that wait.
        public let waiting: BoundedCount
        public let lines: [Line]
    }

    /// An organisation, or an application that is not approved.
    public struct Line: Sendable {
        public let id: OrganisationID
        public let name: String
        public let creditCode: String?
        public let kinds: Set<Organisation.Kind>
        /// The name of the managing region.
        public let region: String
        public let state: Filter
        /// When an application was sent.
        public let sentAt: Instant?
    }

    public static let pageSize = 20

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal`.
    public func callAsFunction(_ actor: Actor, _ question: Question) async throws -> Page {
        try ground.access.require(actor, .seeOrganisations)
        guard let region = actor.office?.region else { throw Refusal.notYourRole }
        let search = question.search.tidied
        // Places beyond this need too many rows of each region.
        let page = min(max(1, question.page), 500)
        return try await ground.pool.read { [self] sql in
            let waiting = try Registrations.waiting(in: region, in: sql)
            let filter = question.filter ?? (waiting.number > 0 ? .applications(.pending) : .organisations(.active))
            let size = Self.pageSize
            let found =
                search.isEmpty
                ? try lines(filter, in: region, page: page, in: sql) : try find(search, in: region, in: sql)
            return Page(
                filter: filter,
                search: search,
                page: page,
                hasNext: search.isEmpty && found.count > size,
                waiting: waiting,
                lines: search.isEmpty ? Array(found.prefix(size)) : found
            )
        }
    }

    /// Returns one line more than a page has, if there is one.
    private func lines(
        _ filter: Filter,
        in region: RegionCode,
        page: Int,
        in sql: any SQLReader
    ) throws -> [Line] {
        let regions = ground.regions.codes(within: region)
        let skipped = (page - 1) * Self.pageSize
        let size = skipped + Self.pageSize + 1
        switch filter {
        case .applications(let state):
            let all = try Registrations.list(state, in: regions, page: 1, pageSize: size, in: sql)
            return all.dropFirst(skipped).map(line)
        case .organisations(let state):
            let all = try Organisations.list(state, in: regions, page: 1, pageSize: size, in: sql)
            return all.dropFirst(skipped).map(line)
        }
    }

    /// The most organisations that a search shows.
    public static let found = 50

    private func find(_ search: String, in region: RegionCode, in sql: any SQLReader) throws -> [Line] {
        let code = CreditCode.check(search)
        if code.fault == nil {
            let organisation = try Organisations.find(creditCode: code.normalised, in: sql).map(line)
            let application = try Registrations.open(creditCode: code.normalised, in: sql).map(line)
            return try [organisation, application].compactMap(\.self).filter { try isBelow($0, region, in: sql) }
        }
        return try Organisations.search(search, in: region, limit: Self.found, in: sql).map(line)
    }

    private func isBelow(_ line: Line, _ region: RegionCode, in sql: any SQLReader) throws -> Bool {
        let managing =
            try Organisations.find(line.id, in: sql)?.managingRegion
            ?? Registrations.find(line.id, in: sql)?.details.managingRegion
        return managing.map { ground.regions.isWithin($0, of: region) } ?? false
    }

    private func line(_ it: Registration) -> Line {
        Line(
            id: it.id,
            name: it.details.name,
            creditCode: it.details.creditCode,
            kinds: it.details.kinds,
            region: RegistrationDesk(ground: ground).regionName(it.details.managingRegion),
            state: .applications(it.state),
            sentAt: it.sentAt
        )
    }

    private func line(_ it: Organisation) -> Line {
        Line(
            id: it.id,
            name: it.name,
            creditCode: it.creditCode,
            kinds: it.kinds,
            region: RegistrationDesk(ground: ground).regionName(it.managingRegion),
            state: .organisations(it.state),
            sentAt: nil
        )
    }
}
