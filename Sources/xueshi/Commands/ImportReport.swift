import Domain
import Foundation
import Store
import Workflows

/// What an import did or would do, for people and for scripts.
struct ImportReport {
    let file: String
    var batch: String?
    var rows = 0
    var added = 0
    var already = 0
    var newPeople = 0
    var refused = 0
    var cancelled = false
    var isDryRun = false
    var ignoredColumns: [String] = []
    var problems: [(row: Int, problem: StagedRow.Problem)] = []
    /// Why the receipt could not be written; the import itself stands.
    var receiptFailure: String?
    var error: (code: String, message: String)?

    init(file: String) {
        self.file = file
    }

    init(file: String, code: String, message: String) {
        self.init(file: file)
        error = (code, message)
    }

    /// What a batch has become.
    init(_ id: BatchID, file: String, _ actor: Actor, _ ground: Ground) async throws {
        let view = try await SeeImport(ground)(actor, id, problemLimit: 0, peopleLimit: 0)
        let tally = view.batch.tally
        self.init(file: file)
        batch = id.text
        rows = tally.new + tally.already + tally.refused + tally.added
        added = tally.added
        already = tally.already
        refused = tally.refused
        cancelled = view.batch.state == .cancelled
        newPeople = cancelled ? 0 : tally.newPeople
        ignoredColumns = view.batch.ignoredColumns
        problems = try await ListImportProblems(ground)(actor, id)
    }

    var text: String {
        if let error { return "无法读取 \(file)：\(error.message)" }
        var lines = [isDryRun ? "\(file)：只检查，没有写入。" : "\(file)：\(cancelled ? "没有导入任何一行。" : "已导入。")"]
        lines.append("共 \(rows) 行：新增 \(added)，已存在 \(already)，新人员 \(newPeople)，有问题 \(refused)。")
        if !ignoredColumns.isEmpty { lines.append("未使用的列：\(ignoredColumns.joined(separator: "、"))。") }
        if let batch { lines.append("批次 \(batch)") }
        lines += problems.map { "第 \($0.row) 行 \($0.problem.column)：\($0.problem.message)" }
        return lines.joined(separator: "\n")
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        if let error {
            let refusal = Refused(file: file, error: Refused.Reason(code: error.code, message: error.message))
            return String(decoding: try encoder.encode(refusal), as: UTF8.self)
        }
        let summary = Summary(
            file: file,
            batch: batch,
            rows: rows,
            added: added,
            already: already,
            newPeople: newPeople,
            refused: refused,
            cancelled: cancelled,
            dryRun: isDryRun,
            ignoredColumns: ignoredColumns,
            problems: problems.map {
                Summary.Problem(
                    row: $0.row,
                    column: $0.problem.column,
                    code: $0.problem.code,
                    value: $0.problem.value,
                    message: $0.problem.message
                )
            }
        )
        return String(decoding: try encoder.encode(summary), as: UTF8.self)
    }

    private struct Refused: Encodable {
        struct Reason: Encodable {
            let code: String
            let message: String
        }

        let file: String
        let error: Reason
    }

    private struct Summary: Encodable {
        struct Problem: Encodable {
            let row: Int
            let column: String
            let code: String
            let value: String
            let message: String
        }

        let file: String
        let batch: String?
        let rows: Int
        let added: Int
        let already: Int
        let newPeople: Int
        let refused: Int
        let cancelled: Bool
        let dryRun: Bool
        let ignoredColumns: [String]
        let problems: [Problem]
    }
}
