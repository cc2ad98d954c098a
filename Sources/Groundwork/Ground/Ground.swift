public import Credentials
public import Domain
public import Rules
public import SQLDatabase
public import Threads

/// What every workflow stands on: the database, the law, the clock and fresh identifiers.
public struct Ground: Sendable {
    public let pool: any SQLPool
    public let policies: PolicyLibrary
    /// The province whose system this is: `jiangxi`.
    public let jurisdiction: String
    public let newID: IdentifierSource
    /// The key that lies outside the database.
    public let secret: SecretKey
    /// Which region lies in which, with what the jurisdiction adds.
    public let regions: RegionTree
    /// Who may do what.
    public let access: Access
    /// Rung when there is long work to do.
    public let bell = JobBell()
    public let now: @Sendable () -> Instant
    /// For what requests ask for and takes long or waits for files: PDF files, workbooks, uploads.
    public let crew: ThreadCrew

    /// Threads that make and keep files, and how many pieces of such work may wait.
    public static let (crewThreads, crewPlaces) = (4, 128)

    /// - Parameter secret: one that lasts only as long as this value where none is given.
    public init(
        pool: any SQLPool,
        policies: PolicyLibrary,
        jurisdiction: String,
        newID: IdentifierSource = .system,
        secret: SecretKey = .fresh(),
        now: @escaping @Sendable () -> Instant = Instant.now,
        crew: ThreadCrew = ThreadCrew(name: "files", threads: Self.crewThreads, places: Self.crewPlaces)
    ) {
        self.crew = crew
        self.pool = pool
        self.policies = policies
        self.jurisdiction = jurisdiction
        regions = policies.jurisdiction(jurisdiction)?.regions ?? .shipped
        access = Access(regions)
        self.newID = newID
        self.secret = secret
        self.now = now
    }

    /// The business day.
    public var today: Day { now().day }

    /// The policy of a person's year.
    /// - Throws: `PolicyRefusal` when there is none.
    public func policy(series: String, year: Int) throws(PolicyRefusal) -> Policy {
        try policies.policy(jurisdiction: jurisdiction, series: series, year: year)
    }

    /// The series of the jurisdiction, in its order.
    public var series: [Series] { policies.jurisdiction(jurisdiction)?.series ?? [] }

    /// The Chinese name of a series, or its id when the jurisdiction does not list it.
    public func seriesName(_ id: String) -> String {
        policies.jurisdiction(jurisdiction)?.series(id)?.name ?? id
    }

    /// The same; nil for the series that stands for all that are not listed, since it names none.
    public func ownSeriesName(_ id: String) -> String? {
        guard let series = policies.jurisdiction(jurisdiction)?.series(id) else { return id }
        return series.isRemainder ? nil : series.name
    }

    /// The series whose rules are shown where nobody's series is known: the one that stands for all that are not listed,
    /// else the first.
    public var usualSeries: String {
        (series.first(where: \.isRemainder) ?? series.first)?.id ?? ""
    }

    /// The subjects that hours may count in, in a year or ever, as the policies name them.
    public func subjects(year: Int? = nil) -> [Subject] {
        policies.subjects(jurisdiction: jurisdiction, year: year)
    }

    /// The Chinese names of all subjects, by id.
    public var subjectNames: [String: String] {
        Dictionary(subjects().map { ($0.id, $0.name) }) { first, _ in first }
    }

    /// The activities of today's policy for people without a channel of their own.
    public var activities: [Activity] {
        (try? policies.policy(jurisdiction: jurisdiction, series: usualSeries, year: today.year).activities) ?? []
    }

    public var jurisdictionName: String {
        policies.jurisdiction(jurisdiction)?.name ?? jurisdiction
    }
}
