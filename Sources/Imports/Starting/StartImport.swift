public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Stores an uploaded sheet and starts a job that reads and checks it. Nothing is added before a user has looked at it.
public struct StartImport: Sendable {
    private let ground: Ground
    private let files: ImportFiles
    private let runner: JobRunner?
    private let rules: UploadRules

    /// - Parameter runner: The runner that will read the sheet in this process. If it is `nil`, any free instance reads
    ///   it.
    public init(_ ground: Ground, files: ImportFiles, runner: JobRunner? = nil, rules: UploadRules = UploadRules()) {
        self.ground = ground
        self.rules = rules
        self.files = files
        self.runner = runner
    }

    /// - Parameters:
    ///   - path: The path of the file. It is not needed after this call.
    ///   - fileName: The name that the user gave the file.
    ///   - id: The id that was created when the form opened, so that sending it twice imports the sheet once.
    /// - Throws: `Refusal` if the actor may not import this kind of sheet. `FormFault` if too many imports of the
    ///   organisation are waiting.
    @discardableResult
    public func callAsFunction(
        _ actor: Actor,
        path: String,
        fileName: String,
        options: ImportBatch.Options = ImportBatch.Options(),
        id: BatchID? = nil
    ) async throws -> BatchID {
        let id = id ?? ground.newID()
        let importer = try await ground.pool.read { [ground, rules] sql in
            let importer = try Importer(actor, kind: options.kind, approve: options.approve, ground, in: sql)
            guard let known = try Imports.find(id, in: sql) else {
                try requireRoom(of: importer, rules, in: sql)
                return importer as Importer?
            }
            guard known.importedBy == actor.account else { throw Refusal.notYours }
            return nil
        }
        guard let importer else { return id }
        try await files.keep(path, of: id)
        do {
            try await add(id, importer, actor, fileName, options)
        } catch {
            // A second request with the same id may have saved the batch. Then the file is needed.
            let isSaved = (try? await ground.pool.read { try Imports.find(id, in: $0) != nil }) ?? true
            if !isSaved { await files.remove(id) }
            throw error
        }
        ground.bell.ring()
        return id
    }

    private func add(
        _ id: BatchID,
        _ importer: Importer,
        _ actor: Actor,
        _ fileName: String,
        _ options: ImportBatch.Options
    ) async throws {
        try await ground.pool.write(holding: [.batch(id), .openImports(of: importer.organisation.id)]) {
            [ground, runner, rules] tx in
            guard try Imports.find(id, in: tx) == nil else { return }
            try requireRoom(of: importer, rules, in: tx)
            let batch = ImportBatch(
                id: id,
                organisation: importer.organisation.id,
                importedBy: actor.account,
                importedIn: actor.office?.id,
                fileName: fileName,
                options: options,
                createdAt: ground.now()
            )
            try Imports.add(batch, in: tx)
            try Jobs.ask(.readImport, for: batch, stage: .reading, on: ground, in: tx)
            // The command waits for the end of the job, so it claims the job itself.
            try runner?.take(batch.id.text, in: tx)
            try ground.audit(AuditEntry("import-started", of: batch, by: actor), in: tx)
        }
    }
}

/// Chooses the sheet of a workbook to import.
public struct ChooseSheet: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Chooses a sheet.
    /// - Throws: `Refusal`, `FormFault` if the sheet was not offered, or `LookupFailure.outdated` if a sheet is chosen
    ///   already.
    public func callAsFunction(_ actor: Actor, _ id: BatchID, sheet: String) async throws {
        try await ground.pool.write(holding: [.batch(id)]) { [ground] tx in
            let batch = try Imports.require(id, in: tx)
            try ground.access.require(actor, .seeBatch(batch.organisation))
            guard batch.state == .choosing else {
                if batch.options.sheet == sheet { return }
                throw LookupFailure.outdated
            }
            let offered = try ImportSheets.list(id, in: tx)
            guard offered.contains(where: { $0.name == sheet && $0.headingRow != nil }) else {
                throw FormFault("sheet", "请选择一个可以导入的工作表。")
            }
            var options = batch.options
            options.sheet = sheet
            let chosen = ImportBatch(
                id: id,
                organisation: batch.organisation,
                importedBy: batch.importedBy,
                importedIn: batch.importedIn,
                fileName: batch.fileName,
                options: options,
                createdAt: batch.createdAt
            )
            try Imports.put(chosen, was: .choosing, in: tx)
            try Jobs.ask(.readImport, for: chosen, stage: .reading, on: ground, in: tx)
        }
        ground.bell.ring()
    }
}

extension StartImport {
    private func requireRoom(of importer: Importer, _ rules: UploadRules, in sql: any SQLReader) throws {
        guard try Imports.openCount(of: importer.organisation.id, in: sql) >= rules.waitingImports else { return }
        throw FormFault(
            "file",
            "本单位已有 \(rules.waitingImports) 个导入还没有办完。请先在下面的列表里确认或取消一些，再上传这一份；文件没有保存，请届时重新选择。"
        )
    }
}
