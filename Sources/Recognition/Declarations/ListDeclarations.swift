public import Domain
public import Groundwork
import Rules
import SQLDatabase
import Store

/// Lists a person's own declarations of all years, drafts first.
public struct ListDeclarations: Sendable {
    /// One declaration.
    public struct Entry: Sendable {
        public let id: RecordID
        /// The Chinese name of the activity.
        public let activity: String
        /// The typed name; empty if there is none yet.
        public let title: String
        /// The day of completion, or `nil` if it is not typed yet.
        public let completed: Day?
        /// The credit year, or `nil` for a declaration that is not complete.
        public let year: Int?
        public let status: RecordStatus
        /// Whether it is not complete, and has no page of its own.
        public let isUnfinished: Bool
        public let canBeMended: Bool
        public let canBeDiscarded: Bool
        public let updatedAt: Instant
    }

    /// One page of the list.
    public struct Listed: Sendable {
        public let entries: [Entry]
        /// The number of declarations with the asked state.
        public let count: Int
        /// The number of declarations in each state.
        public let counts: [RecordStatus: Int]
    }

    public static let pageSize = 20

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameters:
    ///   - state: The state to show, or `nil` for all.
    ///   - page: The number of the page, from 1.
    /// - Throws: `Refusal.notYourRole` for an account without a person.
    public func callAsFunction(_ actor: Actor, state: RecordStatus?, page: Int) async throws -> Listed {
        guard let person = actor.person else { throw Refusal.notYourRole }
        let all = try await ground.pool.read { [ground] sql in
            let known = try People.require(person, in: sql)
            try ground.access.require(actor, .declare(known.scope))
            let names = ActivityNames(ground: ground, series: known.person.series)
            // A person has some hundred records in a whole life, and each year is looked up by its key.
            let all = try Records.ofYears(Records.years(in: sql), people: [person], in: sql)[person] ?? []
            let records = all.filter { $0.origin == .declaration }
            let unfinished = try UnfinishedForms.of(person, in: sql)
            return unfinished.map { Entry($0, names) } + records.map { Entry($0, names) }
        }
        let counts = Dictionary(grouping: all, by: \.status).mapValues(\.count)
        let asked = all.filter { state == nil || $0.status == state }.sorted { $0.order < $1.order }
        let first = (max(1, page) - 1).multipliedReportingOverflow(by: Self.pageSize).partialValue
        let shown = first < 0 ? [] : Array(asked.dropFirst(first).prefix(Self.pageSize))
        return Listed(entries: shown, count: asked.count, counts: counts)
    }
}

/// The names of activities in the policies of a series.
private struct ActivityNames {
    let ground: Ground
    let series: String

    func name(of activity: String, year: Int) -> String {
        (try? ground.policy(series: series, year: year))?.activity(activity)?.name ?? activity
    }
}

extension ListDeclarations.Entry {
    /// Drafts first, then those that were sent back, then the last changed.
    fileprivate var order: (Int, Int) {
        let rank = [.draft, .returned].firstIndex(of: status) ?? 2
        return (rank, -updatedAt.milliseconds)
    }

    fileprivate init(_ record: HoursRecord, _ names: ActivityNames) {
        self.init(
            id: record.id,
            activity: names.name(of: record.content.activity, year: record.creditYear),
            title: record.content.title,
            completed: record.content.completed,
            year: record.creditYear,
            status: record.status,
            isUnfinished: false,
            canBeMended: record.canBeMended,
            canBeDiscarded: record.canBeDiscarded,
            updatedAt: record.updatedAt
        )
    }

    fileprivate init(_ saved: UnfinishedForm, _ names: ActivityNames) {
        let form = DeclarationForm(saved)
        self.init(
            id: saved.record,
            activity: names.name(of: saved.activity, year: saved.savedAt.day.year),
            title: form.title.prose,
            completed: Day(typed: form.completed.tidied),
            year: nil,
            status: .draft,
            isUnfinished: true,
            canBeMended: true,
            canBeDiscarded: true,
            updatedAt: saved.savedAt
        )
    }
}
