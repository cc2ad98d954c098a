public import Documents
public import Domain
import SQLDatabase
public import Store

/// Reads and checks a sheet and writes nothing: what would happen if it were imported now.
public struct CheckImport: Sendable {
    public struct View: Sendable {
        /// In the order of the sheet.
        public let rows: [StagedRow]
        public let ignoredColumns: [String]
    }

    public enum Outcome: Sendable {
        case checked(View)
        case unreadable(HoursSheetFailure)
        case tooManyRows(limit: Int)
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal` for an account that may not import.
    public func callAsFunction(
        _ actor: Actor,
        path: String,
        options: StageImport.Options,
        acceptNewPeople: Bool
    ) async throws -> Outcome {
        let importer = try await ground.pool.read { sql in
            try Importer(actor, approve: options.approve, in: sql)
        }
        let sheet: ReadSheet
        do {
            sheet = try await ground.read(path, for: importer, options, limit: StageImport.rowLimit)
        } catch let failure as HoursSheetFailure {
            return .unreadable(failure)
        } catch is TooManyRows {
            return .tooManyRows(limit: StageImport.rowLimit)
        }
        let rows = try await ground.pool.readLong { sql in
            var check = RowCheck(importer, ground)
            return try sheet.rows.map { row in
                let staged = try check.check(row, in: sql)
                return acceptNewPeople ? staged : staged.refusingNewPerson
            }
        }
        return .checked(View(rows: rows, ignoredColumns: sheet.ignoredColumns))
    }
}

extension StagedRow {
    /// The row refused, when it would make a person whom nobody has accepted.
    fileprivate var refusingNewPerson: StagedRow {
        guard isNewPerson, state != .already else { return self }
        var row = self
        row.state = .refused
        row.problems.append(.personUnknown(document.value))
        return row
    }
}

extension StagedRow.Problem {
    /// A complaint that came up after the sheet itself was closed, under the usual heading of its column.
    init(_ complaint: RowComplaint, value: String) {
        self.init(
            column: complaint.column.heading,
            code: complaint.code.rawValue,
            value: value,
            message: complaint.message
        )
    }

    static func personUnknown(_ number: String) -> StagedRow.Problem {
        StagedRow.Problem(.personUnknown, value: number)
    }

    /// The year was closed after the sheet was checked.
    static func yearClosed(_ year: Int) -> StagedRow.Problem {
        StagedRow.Problem(.yearClosed(year), value: String(year))
    }
}
