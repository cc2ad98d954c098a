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

@testable import TestSupport
@testable import TestWorld
@testable import Web

/// The identifiers of the things in the world. All of them belong to Ada or her college.
struct Things: Sendable {
    var ada = "", draft = "", submitted = "", returned = "", evidence = ""
    /// A recognised record without a request for a reversal.
    var recognised = ""
    /// A recognised record. Lin has asked to reverse it.
    var disputed = ""
    /// A message to Ada about the declaration that was returned.
    var message = ""
    var reversal = "", batch = "", staged = ""
    /// A training of Pan's provider.
    var training = ""
    /// A workbook with two suitable sheets.
    var choosing = ""
    /// A committed batch. Lin has asked to undo it.
    var regretted = ""
    var certificateNumber = "", certificateCode = ""
    var college = "", hospital = ""
    /// An application that waits for the city of the college, with the secret of its link.
    var registration = "", registrationCode = ""
    /// An office at the college whose holder has not activated the account.
    var appointed = ""
    /// Ben's code, which is not used yet.
    var activationCode = ""
}

extension SiteWorld {
    /// Lets the clerk import people, the people open their accounts, and Ada declare.
    static func fill(_ world: World) async throws -> Things {
        var things = Things()
        let lin = try world.official(.lin)
        things.batch = try await world.bringIn(.college, by: .lin, .goodRows).text
        let ada = try await world.openAccount(of: .ada)
        _ = try await world.openAccount(of: .ben)
        things.staged = try await world.stage(Sheet.withNewcomer).text
        things.choosing = try await world.choosing(.withNewcomer)
        let regretted = try await world.bringIn(.late, by: .lin, .goodRows)
        things.regretted = regretted.text
        _ = try await world.askUndo(regretted, reason: "导错了文件")
        things.ada = try #require(ada.person).text
        things.draft = try await world.declared("草稿论文", by: ada).id.text
        let waiting = try await world.submitted("待审论文", by: ada)
        things.submitted = waiting.id.text
        let returned = try await world.submitted("退回论文", by: ada)
        _ = try await world.decide(returned, .returned(reason: "请补首页"))
        things.returned = returned.id.text
        things.message = try #require(try await ListMessages(world.ground)(ada).messages.first).id.text
        let imported = try await world.importedRecords(of: ada)
        (things.recognised, things.disputed) = (imported[0].text, imported[1].text)
        things.reversal = try await RequestReversal(world.ground)(lin, imported[1], reason: "重复导入").id.text
        guard case .issued(let certificate) = try await IssueCertificate(world.ground)(ada, year: year) else {
            throw WorldFailure("no certificate")
        }
        (things.certificateNumber, things.certificateCode) = (certificate.number, certificate.code)
        things.evidence = try #require(try await world.evidence(of: waiting).first).id.text
        things.training = try await world.training().id.text
        things.activationCode = try await world.slip(.ben).code
        (things.college, things.hospital) = (
            try #require(Places.hongzhou).id.text, try #require(Places.ganjiang).id.text
        )
        (things.registration, things.registrationCode) = try await world.applied()
        things.appointed = try await world.appointed().text
        return things
    }

    /// Uploads Lin's sheet. Its job is claimed and does not end.
    func beingRead() async throws -> String {
        let path = folder.file("slow.xlsx")
        try Sheet.withNewcomer.write(to: path)
        let runner = JobRunner(ground, works: ImportWorks.all(ground, files: world.files))
        let start = StartImport(ground, files: world.files, runner: runner)
        return try await start(session(of: .lin).found.actor, path: path, fileName: "慢.xlsx").text
    }
}

extension World {
    /// Creates a batch whose workbook has two suitable sheets and an unsuitable one.
    fileprivate func choosing(_ sheet: Sheet) async throws -> String {
        let path = folder.file("choosing.xlsx")
        try sheet.write(to: path)
        let id = try await StartImport(ground, files: files)(official(.lin), path: path, fileName: "几张表.xlsx")
        try FileManager.default.removeItem(atPath: path)
        try await ground.pool.write { tx in
            var batch = try Imports.require(id, in: tx)
            batch.state = .choosing
            try Imports.put(batch, was: .reading, in: tx)
            let offered = [("未导入的行", 1), ("第二张", 3), ("说明", nil)]
            try ImportSheets.put(offered.map { OfferedSheet(name: $0, headingRow: $1) }, of: id, in: tx)
        }
        try await work(on: id)
        return id.text
    }

    /// Creates a draft with one file in the place of the site's evidence.
    fileprivate func declared(_ title: String, by actor: Actor) async throws -> HoursRecord {
        let id: EvidenceID = ground.newID()
        try FileManager.default.createDirectory(atPath: folder.file("evidence"), withIntermediateDirectories: true)
        try folder.write(Sample.pdf, to: "evidence/\(id.text)")
        let file = Evidence(
            id: id,
            name: "首页.pdf",
            mediaType: "application/pdf",
            size: Sample.pdf.count,
            sha256: String(repeating: "a", count: 64),
            storedAs: id.text
        )
        let outcome = try await SaveDeclaration(ground)(actor, paper(title), files: [file])
        guard case .saved(let record) = outcome else { throw WorldFailure("not saved: \(outcome)") }
        return record
    }

    fileprivate func submitted(_ title: String, by actor: Actor) async throws -> HoursRecord {
        let draft = try await declared(title, by: actor)
        let outcome = try await SubmitDeclaration(ground)(actor, draft.id, version: draft.version)
        guard case .submitted(let record) = outcome else { throw WorldFailure("not submitted: \(outcome)") }
        return record
    }

    fileprivate func training() async throws -> Training {
        let form = TrainingForm(
            id: ground.newID(),
            title: "示范研修班",
            year: String(Self.year),
            subject: "professional",
            hours: "24",
            firstDay: "2026-03-10",
            lastDay: "2026-03-12"
        )
        let outcome = try await RegisterTraining(ground)(official(.pan), form)
        guard case .registered(let training) = outcome else { throw WorldFailure("not registered: \(outcome)") }
        return training
    }

    /// Sends an application of a school that the college's city manages.
    fileprivate func applied() async throws -> (id: String, secret: String) {
        let outcome = try await RegisterOrganisation(ground, province: try #require(Places.province))(
            .school,
            from: Visit(origin: "school")
        )
        guard case .registered(let registration, let secret) = outcome else { throw WorldFailure("\(outcome)") }
        return (registration.id.text, secret)
    }

    /// Grants an office at the college to somebody new.
    fileprivate func appointed() async throws -> OfficeID {
        var form = AppointOfficial.Form()
        (form.role, form.name, form.login) = ("employer-clerk", "新经办", "new-clerk")
        let college = try #require(Places.hongzhou).id
        let outcome = try await AppointOfficial(ground)(official(.hua), at: college, form)
        guard case .granted(let office, _, _?) = outcome else { throw WorldFailure("\(outcome)") }
        return office.office.id
    }

    fileprivate func importedRecords(of actor: Actor) async throws -> [RecordID] {
        let person = try #require(actor.person)
        let records = try await pool.read { try Records.ofYear(Self.year, person: person, in: $0) }
        let imported = records.filter { $0.origin == .imported }.map(\.id)
        try #require(imported.count == 2)
        return imported
    }

    fileprivate func evidence(of record: HoursRecord) async throws -> [Evidence] {
        try await pool.read { sql in try EvidenceFiles.of(Records.require(record.id, in: sql), in: sql) }
    }
}
