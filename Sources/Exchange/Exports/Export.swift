public import Documents
import Domain
import Groundwork
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
    let scope: Scope
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

    /// Writes down who takes what and why. Without this line in the log nothing is read: an export that is killed with
    /// its server has left its trace.
    public func begin() async throws -> BegunExport {
        let id: Identifier<BegunExport> = ground.newID()
        try await write(note(id), .begun)
        return BegunExport(id: id, export: self)
    }

    /// Begins, and hands over the rows.
    @discardableResult
    public func rows(_ receive: ([ExportRow]) async throws -> Void) async throws -> Int {
        try await begin().rows(receive)
    }

    /// The rows of the next people; `last` is nil when there are no more.
    func page(after last: PersonID?) async throws -> (rows: [ExportRow], last: PersonID?) {
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

    func note(_ id: Identifier<BegunExport>, rows: Int = 0) -> ExportNote {
        ExportNote(
            id: id.text,
            kind: order.kind.rawValue,
            format: order.format.rawValue,
            filters: order.filterWords(ground),
            purpose: order.purpose,
            rows: rows
        )
    }
}

extension Export {
    /// In a task of its own: whoever gave up was told so by being cancelled, and the log must be written all the same.
    func write(_ note: ExportNote, _ stage: LoggedExport.Stage) async throws {
        let entry = try ExportLog.entry(
            note,
            stage,
            by: actor,
            for: organisation,
            year: order.year
        )
        try await Task { try await ground.pool.write { try ground.audit(entry, in: $0) } }.value
    }
}
