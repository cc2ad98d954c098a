import Documents
import Domain
import Foundation
import Groundwork
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

@Suite struct StartImportTests {
    @Test func `a preview counts new, existing and refused rows, and new people`() async throws {
        let world = try await World()
        let batch = try await world.stage([
            .of(.ben, hours: "20"), .of(.ben, course: "另一门课"), .stranger(1), .stranger(1, course: "第二门"),
            .stranger(2), .of(.ada, hours: "零"),
        ])
        let records = try await world.count("record")
        let view = try await world.see(batch)
        #expect(view.tally.counts == [4, 1, 1, 0])
        #expect(view.tally.newPeople == 2)
        #expect(view.newPeople.map(\.name) == ["新人1", "新人2"])
        #expect(view.firstNew.map(\.title) == ["另一门课", "新知识培训班", "第二门", "新知识培训班"])
        #expect(view.firstAlready.map(\.number) == [2])
        #expect(view.problems["hours-invalid"]?.map(\.row) == [7])
        #expect(view.problemCounts.map(\.code) == ["hours-invalid"] && view.problemCounts.map(\.count) == [1])
        #expect(view.batch.state == .staged && view.batch.fileName == "学时.xlsx")
        #expect(try await world.count("record") == records)
    }

    @Test func `an upload that cannot be saved leaves no file`() async throws {
        let (world, pool) = try await World.hooked()
        let path = world.folder.file("lost.xlsx")
        try Sheet([.of(.ben, course: "另一门课")]).write(to: path)
        pool.before(write: 1) { _ in throw PowerCut() }
        await #expect(throws: PowerCut.self) { try await world.upload(path) }
        #expect(try world.folder.files(in: "imports") == [])
    }

    @Test func `partial copies of a killed process are removed after a week, like sheets`() async throws {
        let world = try await World()
        let names = ["imports/\((world.ground.newID() as BatchID).text)", "imports/.part-\(UUID().uuidString)"]
        try FileManager.default.createDirectory(atPath: world.folder.file("imports"), withIntermediateDirectories: true)
        for (name, age) in names.flatMap({ [($0, 8), ($0 + "-new", 6)] }) {
            try world.folder.write([1], to: name)
            let changed = Date.now.addingTimeInterval(-Double(age) * 86_400)
            try FileManager.default.setAttributes([.modificationDate: changed], ofItemAtPath: world.folder.file(name))
        }
        try await SweepImports(world.files)()
        let kept = names.map { String(($0 + "-new").dropFirst("imports/".count)) }
        #expect(try world.folder.files(in: "imports") == kept.sorted())
    }

    @Test func `sending the same form twice stages one batch`() async throws {
        let world = try await World()
        let path = world.folder.file("same.xlsx")
        try Sheet([.of(.ben, course: "另一门课")]).write(to: path)
        let id: BatchID = world.ground.newID()
        let before = try await world.count("import_batch")
        for _ in 0..<2 { #expect(try await world.upload(path, id: id) == id) }
        #expect(try await world.count("import_batch") == before + 1)
        #expect(try await world.tally(id).counts == [1, 0, 0, 0])
    }

    @Test func `a check reports the same and writes nothing`() async throws {
        let world = try await World()
        let path = world.folder.file("check.xlsx")
        try Sheet([.of(.ben, hours: "20"), .of(.ben, hours: "21"), .stranger(1)]).write(to: path)
        let before = try await world.count("import_batch")
        for (accept, expected) in [
            (true, [ImportRowState.already, .refused, .new]), (false, [.already, .refused, .refused]),
        ] {
            let outcome = try await CheckImport(world.ground)(
                world.official(.lin),
                path: path,
                options: ImportBatch.Options(),
                acceptNewPeople: accept
            )
            guard case .checked(let view) = outcome else { throw WorldFailure("\(outcome)") }
            #expect(view.rows.map(\.state) == expected)
        }
        #expect(try await world.count("import_batch") == before)
    }

    @Test func `the downloaded template can be uploaded unchanged, and its samples are skipped`() async throws {
        let world = try await World()
        let path = world.folder.file("template.xlsx")
        for who in [Official.lin, .hua] {
            #expect(try await WriteTemplate(world.ground)(world.official(who), year: World.year, to: path))
            let batch = try await world.upload(path, by: world.official(who))
            #expect(try await world.tally(batch).counts == [0, 0, 0, 0])
        }
        #expect(try await !WriteTemplate(world.ground)(world.official(.lin), year: 2019, to: path))
        await #expect(throws: Refusal.notYourRole) {
            try await WriteTemplate(world.ground)(world.professional(.ben), year: World.year, to: path)
        }
    }

    @Test func `a file that is no workbook, or has no heading row, says so and adds nothing`() async throws {
        let world = try await World()
        let path = world.folder.file("broken.xlsx")
        try Data([0, 1, 2, 3, 0]).write(to: URL(filePath: path))
        let broken = try await world.see(world.upload(path)).batch
        #expect(broken.state == .unreadable && broken.failure?.code == "file-unsupported")
        let receipt = try HoursSheetReceipt(path: path, headings: ["姓名", "备注"])
        try receipt.append(given: ["甲", "乙"], problems: [])
        try receipt.close()
        let headless = try await world.see(world.upload(path)).batch
        #expect(headless.state == .unreadable && headless.failure?.code == "heading-missing")
        await #expect(throws: LookupFailure.outdated) { try await world.commit(headless.id) }
    }

    @Test func `unknown columns are named`() async throws {
        let world = try await World()
        let path = world.folder.file("wide.xlsx")
        let headings = Sheet.headings + ["星座"]
        let receipt = try HoursSheetReceipt(path: path, headings: headings)
        let row = Sheet.Row.of(.ben, course: "另一门课").with("星座", "双鱼")
        try receipt.append(given: headings.map { row[$0] ?? "" }, problems: [])
        try receipt.close()
        let batch = try await world.upload(path)
        #expect(try await world.see(batch).batch.ignoredColumns == ["星座"])
    }

    @Test func `an account that may not import stages nothing`() async throws {
        let world = try await World()
        await #expect(throws: Refusal.notYourRole) { try await world.stage([.of(.ben)], by: world.professional(.ben)) }
    }
}
