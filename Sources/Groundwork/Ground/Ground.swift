public import Credentials
public import Domain
public import Rules
public import SQLDatabase
public import Threads

/// The common parts of all workflows: the database, the policies, the clock and new identifiers.
public struct Ground: Sendable {
    public let pool: any SQLPool
    public let policies: PolicyLibrary
    /// The province that uses this system, such as `jiangxi`.
    public let jurisdiction: String
    public let newID: IdentifierSource
    /// The key that is stored outside the database.
    public let secret: SecretKey
    /// Tells which region lies in which. It includes the regions that the jurisdiction adds.
    public let regions: RegionTree
    /// Decides who may do what.
    public let access: Access
    /// Wakes the tasks that run long work in this process.
    public let bell = JobBell()
    /// Returns the present moment.
    public let now: @Sendable () -> Instant
    /// The threads for slow work that requests start: PDF files, workbooks and uploads.
    public let crew: ThreadCrew

    /// The number of threads of `crew`, and the number of pieces of work that may wait for them.
    public static let (crewThreads, crewPlaces) = (4, 128)

    /// - Parameter secret: The key. Without one, a new key is used that exists as long as this value.
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

    /// The present business day.
    public var today: Day { now().day }

    /// Returns the policy for a series and year.
    /// - Throws: `PolicyRefusal` if there is none.
    public func policy(series: String, year: Int) throws(PolicyRefusal) -> Policy {
        try policies.policy(jurisdiction: jurisdiction, series: series, year: year)
    }

    /// The series of the jurisdiction, in its own order.
    public var series: [Series] { policies.jurisdiction(jurisdiction)?.series ?? [] }

    /// Returns the Chinese name of a series, or its id if the jurisdiction does not list it.
    public func seriesName(_ id: String) -> String {
        policies.jurisdiction(jurisdiction)?.series(id)?.name ?? id
    }

    /// Returns the Chinese name of a series. It returns `nil` for the series that stands for all series without their
    /// own entry.
    public func ownSeriesName(_ id: String) -> String? {
        guard let series = policies.jurisdiction(jurisdiction)?.series(id) else { return id }
        return series.isRemainder ? nil : series.name
    }

    /// The series whose rules pages show if no person's series is known. It is the series that stands for all others,
    /// or the first one.
    public var usualSeries: String {
        (series.first(where: \.isRemainder) ?? series.first)?.id ?? ""
    }

    /// Returns the subjects of a year, or of all years, with the names that the policies give them.
    public func subjects(year: Int? = nil) -> [Subject] {
        policies.subjects(jurisdiction: jurisdiction, year: year)
    }

    /// The Chinese names of all subjects by id.
    public var subjectNames: [String: String] {
        Dictionary(subjects().map { ($0.id, $0.name) }) { first, _ in first }
    }

    /// Returns the activities in a year's policies of all series, those of the usual series first. Each id is listed
    /// once.
    public func activities(year: Int) -> [Activity] {
        var ids: Set<String> = []
        let all = [usualSeries] + (policies.jurisdiction(jurisdiction)?.series.map(\.id) ?? [])
        return all.flatMap { (try? policy(series: $0, year: year).activities) ?? [] }
            .filter { ids.insert($0.id).inserted }
    }

    /// What the jurisdiction calls its offices, documents and templates.
    public var customs: Customs {
        policies.jurisdiction(jurisdiction)?.customs ?? Customs(province: jurisdiction)
    }

    /// The Chinese name of the jurisdiction, or its id if it is not listed.
    public var jurisdictionName: String {
        policies.jurisdiction(jurisdiction)?.name ?? jurisdiction
    }
}
