import Domain
import Groundwork
import Hummingbird
import Imports

/// Takes a sheet, and starts its check.
struct ImportUploadController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let form: ImportFormPages
    let readGrant: ReadGrant
    let start: StartImport
    let see: SeeImport
    let watch: SeeImportProgress
    let now: @Sendable () -> Instant
    /// How long an answer waits for small work to finish, in milliseconds.
    let patience: Int

    func addRoutes(to router: Router<SiteContext>) {
        router.post("imports", use: upload)
    }

    private static let noRoom = "服务器的存储空间不足，文件没有保存。请过一段时间再上传；如果仍然不行，请联系系统管理员。"

    @Sendable private func upload(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        // Refuse an account that may not import before the body is read.
        _ = try form.offer(actor)
        return try await forms.readFiles(request, context) { sent in
            let entry = ImportEntry(sent)
            var problems = FormProblems()
            let options = try entry.options(&problems, thisYear: now().day.year) { try readGrant(actor, $0) }
            let file = sent.files(for: "file").first.flatMap { $0.size > 0 ? $0 : nil }
            if !sent.unstored.isEmpty { return try await refuseForLackOfRoom(request, context, entry, problems) }
            if file == nil { problems.add("请选择要导入的文件；文件不能是空的。", at: "file") }
            guard let file, problems.isEmpty else {
                return try await form.page(request, context, entry: entry, problems: problems)
            }
            let id: BatchID
            do {
                id = try await start(
                    actor,
                    path: file.path,
                    fileName: file.name,
                    options: options,
                    id: BatchID(sent["form_key"] ?? "")
                )
            } catch let fault as FormFault {
                return try await form.page(request, context, entry: entry, problems: FormProblems([fault]))
            } catch  where OutOfSpace.caused(error) {
                return try await refuseForLackOfRoom(request, context, entry, problems)
            }
            if try await watch.settled(actor, id, within: patience).state == .unreadable,
                let failure = try await see(actor, id, problemLimit: 1, peopleLimit: 1).batch.failure
            {
                let fault = ImportFault(failure, fileName: file.name)
                return try await form.page(request, context, entry: entry, fault: fault)
            }
            return pages.redirect(to: "/imports/\(id)")
        }
    }

    private func refuseForLackOfRoom(
        _ request: Request,
        _ context: SiteContext,
        _ entry: ImportEntry,
        _ found: FormProblems
    ) async throws -> Response {
        context.note("disk full", request, .broken, ["status": "507"])
        var problems = found
        problems.add(Self.noRoom, at: "file")
        return try await form.page(request, context, entry: entry, problems: problems, status: .insufficientStorage)
    }
}
