import Domain
import Groundwork
import Imports
import SQLDatabase
import Testing

@testable import TestSupport
@testable import TestWorld

@Suite struct WaitingImportsTests {
    @Test func `an organisation has a limit of open imports, and a decided one makes room`() async throws {
        let world = try await World()
        var rules = UploadRules()
        rules.waitingImports = 1
        let start = StartImport(world.ground, files: world.files, rules: rules)
        let lin = try world.official(.lin)
        let path = world.folder.file("sheet.xlsx")
        try Sheet([]).write(to: path)
        let first = try await start(lin, path: path, fileName: "一.xlsx")
        // The same upload, sent twice, is not a second import.
        #expect(try await start(lin, path: path, fileName: "一.xlsx", id: first) == first)
        await #expect(throws: FormFault.self) { try await start(lin, path: path, fileName: "二.xlsx") }
        #expect(try await world.count("import_batch WHERE file_name = '二.xlsx'") == 0)
        try await world.pool.write { tx in
            _ = try tx.execute("UPDATE import_batch SET state = 'cancelled' WHERE id = \(first.sql)")
        }
        _ = try await start(lin, path: path, fileName: "二.xlsx")
    }
}
