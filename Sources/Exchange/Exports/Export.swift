public import Documents
import Domain
import Groundwork
import Rules
import SQLDatabase
import Store

/// An export that the actor may make. It has the columns of the table and reads the rows.
public struct Export: Sendable {
    /// The number of people whose rows are in memory at the same time.
    static let peopleAtOnce = 200

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

    /// The name of the file, such as `学时记录-2026年度-导出于2026-11-21.xlsx`.
    public var fileName: String {
        let year = order.year.map { "-\($0)年度" } ?? ""
        return "\(order.kind.chineseName)\(year)-导出于\(ground.today.iso).\(order.format.rawValue)"
    }

    /// Writes to the audit log who exports what and why. No row is read before this, so that an export leaves a trace
    /// even if the server is stopped.
    public func begin() async throws -> BegunExport {
        let id: Identifier<BegunExport> = ground.newID()
        try await write(note(id), .begun)
        return BegunExport(id: id, export: self)
    }

    /// Begins the export and passes its rows to `receive`.
    @discardableResult
    public func rows(_ receive: ([ExportRow]) async throws -> Void) async throws -> Int {
        try await begin().rows(receive)
    }

    /// Returns the people of the export. Those who no longer meet its filter when their rows are read have none.
    func people() async throws -> [PersonID] {
        try await ground.pool.readLong { try People.all(scope, filter, in: $0) }
    }

    /// Returns the rows of some people.
    func rows(of people: [PersonID]) async throws -> [ExportRow] {
        try await ground.pool.readLong { sql in
            try rows(of: People.registered(people, scope, filter, in: sql), in: sql)
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
    /// Writes an audit entry in a new task, because the calling task may be cancelled and the entry must be written.
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
