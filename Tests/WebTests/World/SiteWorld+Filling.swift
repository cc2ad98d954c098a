import Documents
import Domain
import Foundation
import Groundwork
import Imports
import Offices
import Providers
import Recognition
import SQLDatabase
import Store
import Testing

@testable import Web

/// What there is in the world to be reached, by identifier. Everything is Ada's or her college's.
struct Things: Sendable {
    var ada = "", draft = "", submitted = "", returned = "", evidence = ""
    /// Recognised; nobody has asked to take it back.
    var recognised = ""
    /// Recognised; Lin has asked to take it back.
    var disputed = ""
    var reversal = "", batch = "", staged = ""
    /// Pan's.
    var training = ""
    /// A workbook with two sheets that would do.
    var choosing = ""
    /// Committed; Lin has asked to take it back.
    var regretted = ""
    var certificateNumber = "", certificateCode = ""
    /// Ben's code, not used yet.
    var activationCode = ""
}

extension SiteWorld {
    /// The clerk imports people, they open their accounts, and Ada declares.
    func fill(_ ground: Ground) async throws -> Things {
        var things = Things()
        let lin = try await actor(.lin, ground)
        things.batch = try await bringIn(Sheet.college, by: lin, ground)
        for visitor in [Visitor.ada, .ben] { _ = try await open(visitor, by: lin, ground) }
        things.staged = try await stage(Sheet.withNewcomer, by: lin, ground).text
        things.choosing = try await choosing(Sheet.withNewcomer, by: lin, ground)
        things.regretted = try await bringIn(.late, by: lin, ground)
        try await RequestImportUndo(ground)(lin, BatchID(stored: things.regretted), reason: "导错了文件")
        let ada = try await actor(.ada, ground)
        things.ada = try #require(ada.person).text
        things.draft = try await draft("草稿论文", by: ada, ground).id.text
        things.submitted = try await submitted("待审论文", by: ada, ground).id.text
        let returned = try await submitted("退回论文", by: ada, ground)
        _ = try await DecideDeclarations(ground)(lin, [returned.id], .returned(reason: "请补首页"))
        things.returned = returned.id.text
        (things.recognised, things.disputed) = try await importedRecords(of: ada, ground)
        let request = try await RequestReversal(ground)(
            lin,
            try #require(RecordID(things.disputed)),
            reason: "重复导入"
        )
        things.reversal = request.id.text
        guard case .issued(let certificate) = try await IssueCertificate(ground)(ada, year: Self.year) else {
            throw WorldFailure("no certificate")
        }
        (things.certificateNumber, things.certificateCode) = (certificate.number, certificate.code)
        let submitted = RecordID(stored: things.submitted)
        let evidence = try await ground.pool.read { sql in
            try EvidenceFiles.of(Records.require(submitted, in: sql), in: sql)
        }
        things.evidence = try #require(evidence.first).id.text
        things.training = try await training(by: actor(.pan, ground), ground).id.text
        things.activationCode = try await code(for: .ben, by: lin, ground)
        return things
    }

    private func actor(_ visitor: Visitor, _ ground: Ground) async throws -> Actor {
        try await signIn(visitor, ground).found.actor
    }

    /// Read and checked, and nothing decided.
    func stage(
        _ sheet: Sheet,
        by actor: Actor,
        _ ground: Ground,
        options: ImportBatch.Options = ImportBatch.Options()
    ) async throws -> BatchID {
        let path = "\(folder.path)/sheet-\(UUID().uuidString).xlsx"
        try sheet.write(to: path)
        let files = ImportFiles(dataFolder: folder.path)
        let id = try await StartImport(ground, files: files)(actor, path: path, fileName: "人员.xlsx", options: options)
        try FileManager.default.removeItem(atPath: path)
        try await JobRunner(ground, works: ImportWorks.all(ground, files: files)).finish(id.text)
        return id
    }

    /// As if its workbook had two sheets that would do, and one that would not.
    private func choosing(_ sheet: Sheet, by actor: Actor, _ ground: Ground) async throws -> String {
        let path = "\(folder.path)/choosing.xlsx"
        try sheet.write(to: path)
        let files = ImportFiles(dataFolder: folder.path)
        let id = try await StartImport(ground, files: files)(actor, path: path, fileName: "几张表.xlsx")
        try FileManager.default.removeItem(atPath: path)
        try await ground.pool.write { tx in
            var batch = try Imports.require(id, in: tx)
            batch.state = .choosing
            try Imports.put(batch, was: .reading, in: tx)
            let offered = [("未导入的行", 1), ("第二张", 3), ("说明", nil)]
            try ImportSheets.put(offered.map { OfferedSheet(name: $0, headingRow: $1) }, of: id, in: tx)
        }
        try await JobRunner(ground, works: ImportWorks.all(ground, files: files)).finish(id.text)
        return id.text
    }

    /// Lin's sheet, taken up by somebody who does not come to an end.
    func beingRead() async throws -> String {
        let path = "\(folder.path)/slow.xlsx"
        try Sheet.withNewcomer.write(to: path)
        let files = ImportFiles(dataFolder: folder.path)
        let start = StartImport(
            ground,
            files: files,
            runner: JobRunner(ground, works: ImportWorks.all(ground, files: files))
        )
        return try await start(session(of: .lin).found.actor, path: path, fileName: "慢.xlsx").text
    }

    func bringIn(_ sheet: Sheet, by actor: Actor, _ ground: Ground) async throws -> String {
        let batch = try await stage(sheet, by: actor, ground)
        _ = try await CommitImport(ground)(actor, batch, CommitImport.Options(acceptNewPeople: true))
        try await JobRunner(ground, works: ImportWorks.all(ground, files: ImportFiles(dataFolder: folder.path))).finish(
            batch.text
        )
        return batch.text
    }

    private func open(_ visitor: Visitor, by clerk: Actor, _ ground: Ground) async throws -> Actor {
        let code = try await code(for: visitor, by: clerk, ground)
        _ = try await ActivateAccount(ground, hasher: hasher)(
            login: visitor.login,
            code: code,
            password: visitor.password,
            again: visitor.password
        )
        return try await actor(visitor, ground)
    }

    private func code(for visitor: Visitor, by clerk: Actor, _ ground: Ground) async throws -> String {
        let person = try await ground.pool.read { sql in
            try #require(try People.find(DocumentNumber(stored: visitor.login, kind: .residentID), in: sql)).person.id
        }
        let slips = try await IssueActivationCodes(ground, publicURL: "https://demo.invalid")(clerk, [person])
        return try #require(slips.first).code
    }

    private func draft(_ title: String, by actor: Actor, _ ground: Ground) async throws -> HoursRecord {
        let form = DeclarationForm(
            id: ground.newID(),
            activity: "paper",
            title: title,
            completed: "2026-05-02",
            facts: ["count": "1"]
        )
        let id: EvidenceID = ground.newID()
        try folder.write(Sample.pdf, to: "evidence/\(id.text)")
        let scan = Evidence(
            id: id,
            name: "首页.pdf",
            mediaType: "application/pdf",
            size: Sample.pdf.count,
            sha256: String(repeating: "a", count: 64),
            storedAs: id.text
        )
        let outcome = try await SaveDeclaration(ground)(actor, form, files: [scan])
        guard case .saved(let record) = outcome else { throw WorldFailure("not saved: \(outcome)") }
        return record
    }

    private func submitted(_ title: String, by actor: Actor, _ ground: Ground) async throws -> HoursRecord {
        let draft = try await draft(title, by: actor, ground)
        let outcome = try await SubmitDeclaration(ground)(actor, draft.id, version: draft.version)
        guard case .submitted(let record) = outcome else { throw WorldFailure("not submitted: \(outcome)") }
        return record
    }

    private func training(by actor: Actor, _ ground: Ground) async throws -> Training {
        let form = TrainingForm(
            id: ground.newID(),
            title: "示范研修班",
            year: String(Self.year),
            subject: "professional",
            hours: "24",
            firstDay: "2026-03-10",
            lastDay: "2026-03-12"
        )
        let outcome = try await RegisterTraining(ground)(actor, form)
        guard case .registered(let training) = outcome else { throw WorldFailure("not registered: \(outcome)") }
        return training
    }

    private func importedRecords(of actor: Actor, _ ground: Ground) async throws -> (String, String) {
        let person = try #require(actor.person)
        let records = try await ground.pool.read { try Records.ofYear(Self.year, person: person, in: $0) }
        let imported = records.filter { $0.origin == .imported }.map(\.id.text)
        try #require(imported.count == 2)
        return (imported[0], imported[1])
    }
}
