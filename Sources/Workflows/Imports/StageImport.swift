public import Documents
public import Domain
import SQLDatabase
import Store

/// Reads and checks a sheet of hours and keeps its rows aside, so that nothing is added before somebody has looked.
public struct StageImport: Sendable {
    public enum Outcome: Sendable {
        case staged(BatchID)
        /// The file as a whole cannot be read.
        case unreadable(HoursSheetFailure)
        case tooManyRows(limit: Int)
    }

    /// How a sheet is to be read.
    public struct Options: Sendable {
        /// The year of rows that name none.
        public var year: Int?
        /// The sheet's name; nil for the first that has a heading row.
        public var sheet: String?
        /// An authority's approval given with the import.
        public var approve = false

        public init(year: Int? = nil, sheet: String? = nil, approve: Bool = false) {
            self.year = year
            self.sheet = sheet
            self.approve = approve
        }
    }

    /// Rows that one sheet may hold.
    public static let rowLimit = 200_000
    private static let rowsAtOnce = 1_000

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameters:
    ///   - path: where the file lies; it is not needed any longer afterwards.
    ///   - fileName: what the user calls it.
    ///   - id: made when the form was opened, so that sending it twice stages it once.
    /// - Throws: `Refusal` for an account that may not import.
    public func callAsFunction(
        _ actor: Actor,
        path: String,
        fileName: String,
        options: Options = Options(),
        id: BatchID? = nil
    ) async throws -> Outcome {
        let id = id ?? ground.newID()
        let known = try await ground.pool.read { sql in try Imports.find(id, in: sql) }
        if let known {
            guard known.importedBy == actor.account else { throw Refusal.notYours }
            return .staged(id)
        }
        let importer = try await ground.pool.read { sql in
            try Importer(actor, approve: options.approve, in: sql)
        }
        let sheet: ReadSheet
        do {
            sheet = try await ground.read(path, for: importer, options, limit: Self.rowLimit)
        } catch let failure as HoursSheetFailure {
            return .unreadable(failure)
        } catch is TooManyRows {
            return .tooManyRows(limit: Self.rowLimit)
        }
        return .staged(try await stage(sheet, importer, fileName: fileName, id: id))
    }

    private func stage(
        _ sheet: ReadSheet,
        _ importer: Importer,
        fileName: String,
        id: BatchID
    ) async throws -> BatchID {
        let batch = ImportBatch(
            id: id,
            organisation: importer.organisation.id,
            importedBy: importer.actor.account,
            // Until all of it is there: what is interrupted must not look like a whole sheet.
            fileName: fileName,
            state: .cancelled,
            headings: sheet.rows.first?.headings ?? [],
            ignoredColumns: sheet.ignoredColumns,
            createdAt: ground.now(),
            finishedAt: nil
        )
        let ground = ground
        var check = try await ground.pool.write { tx in
            try Imports.add(batch, in: tx)
            return RowCheck(importer, ground)
        }
        for start in stride(from: 0, to: sheet.rows.count, by: Self.rowsAtOnce) {
            let rows = sheet.rows[start..<min(start + Self.rowsAtOnce, sheet.rows.count)]
            let before = check
            check = try await ground.pool.write { tx in
                var check = before
                for row in rows { try ImportRows.add(check.check(row, in: tx), to: batch.id, in: tx) }
                return check
            }
        }
        try await ground.pool.write { tx in
            try Imports.open(batch.id, in: tx)
            try ground.audit("import-staged", of: batch, by: importer.actor, in: tx)
        }
        return batch.id
    }
}

struct TooManyRows: Error {}

/// A sheet that was read, not yet checked against what is known.
struct ReadSheet: Sendable {
    var rows: [HoursSheetRow] = []
    var ignoredColumns: [String] = []
}

extension Ground {
    /// Reads on a thread of its own: a big sheet must not hold up those who are served.
    func read(
        _ path: String,
        for importer: Importer,
        _ options: StageImport.Options,
        limit: Int
    ) async throws -> ReadSheet {
        let rules = sheetRules(for: importer)
        let today = today
        return try await onOwnThread {
            var sheet = ReadSheet()
            let summary = try HoursSheet.read(
                path: path,
                sheet: options.sheet,
                rules: rules,
                importer: importer.organisation.id,
                fallbackYear: options.year,
                today: today
            ) { row in
                guard sheet.rows.count < limit else { throw TooManyRows() }
                sheet.rows.append(row)
            }
            sheet.ignoredColumns = summary.ignoredColumns
            return sheet
        }
    }

    func audit(_ action: String, of batch: ImportBatch, by actor: Actor, in tx: any SQLTransaction) throws {
        try audit(
            AuditEntry(
                account: actor.account,
                action: action,
                subjectKind: "import",
                subjectID: batch.id.text,
                detail: batch.fileName
            ),
            in: tx
        )
    }
}
