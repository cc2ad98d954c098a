import Domain
import Groundwork
import Imports

/// The result of an import or of a check, for people and for scripts.
struct ImportReport {
    let file: String
    var batch: String?
    /// `nil` if there is no batch.
    var state: String?
    var rows = 0
    /// The number of rows that would be added, while the batch waits for confirmation; otherwise `nil`.
    var waiting: Int?
    var added = 0
    var already = 0
    var newPeople = 0
    var refused = 0
    /// The number of similar rows that were skipped or not decided yet.
    var similar = 0
    var similarRows: [StagedRow] = []
    var cancelled = false
    var isDryRun = false
    var ignoredColumns: [String] = []
    /// The notes about the file as a whole.
    var notes: [ImportNote] = []
    var problems: [PlacedProblem] = []
    /// Whether the batch was confirmed and no row was added.
    private var hasAddedNothing = false
    /// The reason why the batch could not be confirmed and still waits.
    var obstacle: String?
    /// Whether the work on the batch has stopped.
    var isInterrupted = false
    /// The reason why the receipt could not be written. The import itself is valid.
    var receiptFailure: String?
    var error: (code: String, message: String)?
    /// The options to write after the batch's number when a message names a command.
    private var asAccount = ""

    init(file: String) {
        self.file = file
    }

    init(file: String, code: String, message: String) {
        self.init(file: file)
        error = (code, message)
    }

    /// Creates the report of a batch in its present state.
    init(_ id: BatchID, file: String, asAccount: String, _ actor: Actor, _ ground: Ground) async throws {
        let view = try await SeeImport(ground)(actor, id, problemLimit: 0, peopleLimit: 0)
        let tally = view.batch.tally
        self.init(file: file)
        self.asAccount = asAccount
        batch = id.text
        state = view.batch.stateCode
        rows = tally.new + tally.already + tally.similar + tally.refused + tally.added
        waiting = view.batch.state == .staged ? tally.new : nil
        added = tally.added
        already = tally.already
        refused = tally.refused
        similar = tally.similar
        hasAddedNothing = view.batch.hasAddedNothing
        cancelled = view.batch.state == .cancelled
        newPeople = cancelled ? 0 : tally.newPeople
        ignoredColumns = view.batch.ignoredColumns
        notes = view.notes
        isInterrupted = view.progress?.hasFailed ?? false
        error = view.batch.failure.map { ($0.code, $0.message) }
        problems = try await ListImportProblems(ground)(actor, id)
        similarRows = try await ListSimilarRows(ground)(actor, id)
    }

    /// Writes the refused rows, if a receipt is requested. The import is valid even if this fails.
    mutating func write(_ receipt: String?, of id: BatchID, _ actor: Actor, _ ground: Ground) async {
        guard let receipt else { return }
        do {
            try await WriteReceipt(ground)(actor, id, to: receipt)
        } catch {
            receiptFailure = Complaint(error).sentence
        }
    }

    var text: String {
        if let error { return "无法读取 \(file)：\(error.message)" }
        var lines = [obstacle ?? "\(file)：\(outcome)"]
        lines.append(counts)
        if !ignoredColumns.isEmpty { lines.append("未使用的列：\(ignoredColumns.joined(separator: "、"))。") }
        lines += notes.map { "注意：\($0.message)" }
        if let batch { lines.append("批次 \(batch)") }
        return (lines + problemLines + next).joined(separator: "\n")
    }

    var counts: String {
        let beginning = waiting.map { "待导入 \($0)" } ?? "新增 \(added)"
        return "共 \(rows) 行：\(beginning)，已存在 \(already)，相似 \(similar)，新人员 \(newPeople)，有问题 \(refused)。"
    }

    var problemLines: [String] {
        problems.map { entry in
            let original = entry.originalRow.map { "（原第 \($0) 行）" } ?? ""
            let who = entry.name.isEmpty ? "" : "\(entry.name) "
            return "第 \(entry.row) 行\(original) \(who)\(entry.problem.column)：\(entry.problem.message)"
        }
            + similarRows.map { row in
                "第 \(row.number) 行 \(row.name)“\(row.title)”：与\(row.like?.chinese ?? "")相似，"
                    + (waiting == nil ? "没有导入；确是另一条的，加 --similar add 再导入。" : "默认不导入。")
            }
    }

    private var outcome: String {
        if isDryRun { return "只检查，没有写入。" }
        if isInterrupted { return "中断了。" }
        guard let waiting else { return cancelled || hasAddedNothing ? "没有导入任何行。" : "已导入。" }
        return waiting + similar > 0 ? "已检查，等待确认，还没有写入。" : "已检查，没有可以导入的行。"
    }

    /// The commands to type next.
    var next: [String] {
        guard let batch else { return [] }
        if isInterrupted { return ["继续：xueshi import continue \(batch)\(asAccount)"] }
        guard let waiting else { return [] }
        let cancel = "取消：xueshi import cancel \(batch)\(asAccount)"
        guard waiting + similar > 0 else { return [cancel] }
        let people = "新人员 \(newPeople) 人，请先核对；确认时加 --new-people accept 才新增他们，否则他们的行不导入。"
        let likely = "相似的 \(similar) 行很可能已有同一条学时，默认不导入；确认时加 --similar add 才导入。"
        return (newPeople > 0 ? [people] : []) + (similar > 0 ? [likely] : []) + [
            "确认：xueshi import commit \(batch)\(asAccount)", cancel,
        ]
    }
}
