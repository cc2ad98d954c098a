import Documents
import Domain
import Groundwork
import Hummingbird
import Imports

/// Sends the refused rows of an import, with the reasons.
struct ImportReceiptController: Sendable {
    let see: SeeImport
    let write: WriteReceipt
    let files: Files

    func addRoutes(to router: Router<SiteContext>) {
        router.get("imports/:id/receipt.xlsx") { try await receipt(.xlsx, $0, $1) }
        router.get("imports/:id/receipt.csv") { try await receipt(.csv, $0, $1) }
    }

    private func receipt(
        _ format: WriteReceipt.Format,
        _ request: Request,
        _ context: SiteContext
    ) async throws -> Response {
        let actor = try context.actor()
        let view = try await see(actor, try context.id(), problemLimit: 1, peopleLimit: 1)
        let name = "未导入的行-\(DisplayName.withoutEnding(view.batch.fileName)).\(format.rawValue)"
        let contentType = format == .xlsx ? Files.workbook : "text/csv; charset=utf-8"
        return try await files.streamed(named: name, contentType: contentType) { path in
            try await write(actor, view.batch.id, format, to: path)
        }
    }
}
