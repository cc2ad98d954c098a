public import Documents
import Domain
import Rules
import SQLDatabase
import Store

/// An export that may be made: what it looks like, and its rows for as long as somebody takes them.
public struct Export: Sendable {
    /// People of one page; their rows are all that is held in memory.
    private static let peopleAtOnce = 200

    let ground: Ground
    let actor: Actor
    let organisation: OrganisationID
    let scope: PeopleScope
    public let order: ExportOrder
    let subjects: [Subject]

    public var table: ExportTable {
        switch order.kind {
        case .people: .people
        case .records: .records
        case .standings: .standings(subjects: subjects.map(\.name))
        }
    }

    /// 学时记录-2026年度-导出于2026-11-21.xlsx
    public var fileName: String {
        let year = order.year.map { "-\($0)年度" } ?? ""
        return "\(order.kind.chineseName)\(year)-导出于\(ground.today.iso).\(order.format.rawValue)"
    }

    /// Hands over the rows, some hundreds at a time, each page read in a transaction of its own, and writes down in the
    /// log who took how many and why, also when `receive` gives up half-way.
    /// - Returns: how many rows there were.
    /// - Throws: what `receive` throws, and what the database does.
    @discardableResult
    public func rows(_ receive: ([ExportRow]) async throws -> Void) async throws -> Int {
        var count = 0
        do {
            var last: PersonID?
            repeat {
                try Task.checkCancellation()
                let page = try await page(after: last)
                // Counted first: of a page that breaks off, some rows may have gone out.
                count += page.rows.count
                if !page.rows.isEmpty { try await receive(page.rows) }
                last = page.last
            } while last != nil
        } catch {
            try await log(count, isComplete: false)
            throw error
        }
        try await log(count, isComplete: true)
        return count
    }

    /// The rows of the next people; `last` is nil when there are no more.
    private func page(after last: PersonID?) async throws -> (rows: [ExportRow], last: PersonID?) {
        try await ground.pool.readLong { sql in
            let people = try People.page(scope, filter, after: last, limit: Self.peopleAtOnce, in: sql)
            let lines = try people.flatMap { try rows(of: $0, in: sql) }
            return (lines, people.count == Self.peopleAtOnce ? people.last?.known.person.id : nil)
        }
    }

    private var filter: ExportFilter {
        ExportFilter(
            employer: order.employer,
            series: order.series,
            year: order.year ?? 0,
            met: order.met,
            having: order.kind == .records ? order.states : nil
        )
    }

    /// In a task of its own: whoever gave up was told so by being cancelled, and the log must be written all the same.
    private func log(_ rows: Int, isComplete: Bool) async throws {
        let note = ExportNote(
            kind: order.kind.rawValue,
            format: order.format.rawValue,
            filters: order.filterWords(ground),
            purpose: order.purpose,
            rows: rows,
            isComplete: isComplete
        )
        let entry = try ExportLog.entry(note, by: actor.account, for: organisation, year: order.year)
        try await Task { [ground] in try await ground.pool.write { try ground.audit(entry, in: $0) } }.value
    }
}
