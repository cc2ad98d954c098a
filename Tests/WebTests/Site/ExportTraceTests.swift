import Domain
import Exchange
import Groundwork
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Offices
import SQLDatabase
import Testing

@testable import TestWorld
@testable import Web

/// An export is logged before its first row is sent.
@Suite struct ExportTraceTests {
    @Test(arguments: ["csv", "xlsx"])
    func `an export that cannot be logged is not sent, and an error page is shown`(
        format: String
    ) async throws {
        let world = try await SiteWorld()
        try await world.ground.pool.write { tx in
            _ = try tx.execute(
                """
                CREATE TRIGGER full BEFORE INSERT ON audit_entry WHEN NEW.action = 'export-begun'
                BEGIN SELECT RAISE(FAIL, 'full'); END
                """,
                []
            )
        }
        let fields: Fields = [("what", "people"), ("format", format), ("purpose", "核对")]
        let response = try await world.browse(as: .lin) { try await $0.post("/exports", fields) }
        #expect(response.status == .internalServerError)
        #expect(response.headers[.contentDisposition] == nil)
        #expect(!response.html.contains(Inhabitant.ada.document.value))
    }

    @Test func `an export without an end is listed as unfinished`() async throws {
        let world = try await SiteWorld()
        let order = ExportOrder(.people, purpose: "汇总上报省厅")
        _ = try await PrepareExport(world.ground)(world.session(of: .lin).found.actor, order).begin()
        let page = try await world.browse(as: .guo) { try await $0.get("/exports") }
        #expect(page.html.contains("汇总上报省厅") && page.html.contains("未完成"))
    }
}
