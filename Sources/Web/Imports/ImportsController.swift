import Domain
import Groundwork
import Hummingbird
import Imports

/// The import page: the upload form, the kinds of sheets and the earlier imports.
struct ImportsController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let listImports: ListImports
    let offer: OfferImports
    let readGrant: ReadGrant
    let start: StartImport
    let see: SeeImport
    let watch: SeeImportProgress
    let writeTemplate: WriteTemplate
    let files: Files
    let newID: IdentifierSource
    let now: @Sendable () -> Instant
    /// How long an answer waits for small work to finish, in milliseconds.
    let patience: Int

    func addRoutes(to router: Router<SiteContext>) {
        router.get("imports") { try await list($0, $1) }
        router.post("imports", use: upload)
        router.get("imports/template.xlsx", use: template)
    }

    private static let noRoom = "服务器的存储空间不足，文件没有保存。请过一段时间再上传；如果仍然不行，请联系系统管理员。"

    private func list(
        _ request: Request,
        _ context: SiteContext,
        entry typed: ImportEntry? = nil,
        fault: ImportFault? = nil,
        problems: FormProblems = FormProblems(),
        status: HTTPResponse.Status = .badRequest
    ) async throws -> Response {
        let actor = try context.actor()
        let offered = try offer(actor)
        let asked = request.uri.queryParameters.get("kind").flatMap(SheetKind.init)
        let kind = [typed?.kind, asked].compactMap(\.self).first(where: offered.kinds.contains) ?? offered.kinds.first
        var entry = typed ?? ImportEntry(kind: .hours, grant: GrantForm(year: String(offered.year)))
        entry.kind = kind ?? .hours
        let view = try await listImports(actor, page: request.uri.queryParameters.page)
        let page = ImportsPage(
            view,
            offered,
            entry,
            formKey: (newID() as BatchID).text,
            fault: fault,
            problems: problems
        )
        let isRefused = fault != nil || !problems.isEmpty
        return try pages.page(page, request, context, status: isRefused ? status : .ok, problems: problems)
    }

    @Sendable private func upload(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        // Refuse an account that may not import before the body is read.
        _ = try offer(actor)
        return try await forms.readFiles(request, context) { form in
            let entry = ImportEntry(form)
            var problems = FormProblems()
            let options = try options(actor, entry, &problems)
            let file = form.files(for: "file").first.flatMap { $0.size > 0 ? $0 : nil }
            if !form.unstored.isEmpty {
                context.note("disk full", request, .broken, ["status": "507"])
                problems.add(Self.noRoom, at: "file")
                return try await list(request, context, entry: entry, problems: problems, status: .insufficientStorage)
            }
            if file == nil { problems.add("请选择要导入的文件；文件不能是空的。", at: "file") }
            guard let file, problems.isEmpty else {
                return try await list(request, context, entry: entry, problems: problems)
            }
            let id: BatchID
            do {
                id = try await start(
                    actor,
                    path: file.path,
                    fileName: file.name,
                    options: options,
                    id: BatchID(form["form_key"] ?? "")
                )
            } catch let fault as FormFault {
                return try await list(request, context, entry: entry, problems: FormProblems([fault]))
            } catch  where OutOfSpace.caused(error) {
                context.note("disk full", request, .broken, ["status": "507"])
                problems.add(Self.noRoom, at: "file")
                return try await list(request, context, entry: entry, problems: problems, status: .insufficientStorage)
            }
            if try await watch.settled(actor, id, within: patience).state == .unreadable,
                let failure = try await see(actor, id, problemLimit: 1, peopleLimit: 1).batch.failure
            {
                let fault = ImportFault(failure, fileName: file.name)
                return try await list(request, context, entry: entry, fault: fault)
            }
            return pages.redirect(to: "/imports/\(id)")
        }
    }

    /// The options for reading the sheet. Faults are added to the problems.
    private func options(
        _ actor: Actor,
        _ entry: ImportEntry,
        _ problems: inout FormProblems
    ) throws -> ImportBatch.Options {
        var options = ImportBatch.Options(kind: entry.kind)
        switch entry.kind {
        case .roster: break
        case .hours:
            let typed = entry.year.filter { !$0.isWhitespace }
            options.year = Int(typed)
            if !typed.isEmpty, options.year.map({ !(1900...9999).contains($0) }) ?? true {
                problems.add("年度应为四位年份，例如 \(now().day.year)；也可以留空。", at: "year")
            }
        case .cohort:
            switch try readGrant(actor, entry.grant) {
            case .grant(let grant): (options.year, options.grant) = (grant.year, grant)
            case .faults(let faults): for fault in faults { problems.add(fault.message, at: fault.field) }
            }
        }
        return options
    }

    @Sendable private func template(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let asked = request.uri.queryParameters
        let year = asked.get("year").flatMap(Int.init) ?? now().day.year
        let kind = asked.get("kind").flatMap(SheetKind.init) ?? .hours
        let series = asked.get("series")
        let name = writeTemplate.fileName(kind: kind, series: series, year: year)
        return try await files.streamed(named: name, contentType: Files.workbook) { path in
            let isWritten = try await writeTemplate(actor, kind: kind, series: series, year: year, to: path)
            guard isWritten else { throw HTTPError(.notFound) }
        }
    }
}

extension ImportEntry {
    /// Reads the fields of a form. An unknown kind becomes an hours sheet, which is the usual kind.
    init(_ form: FormBody) {
        self.init(
            kind: form["kind"].flatMap(SheetKind.init) ?? .hours,
            year: form["year"] ?? "",
            grant: GrantForm(
                year: form["year"] ?? "",
                subject: form["subject"] ?? "",
                activity: form["activity"] ?? "",
                course: form["course"] ?? "",
                hours: form["hours"] ?? "",
                started: form["started"] ?? "",
                ended: form["ended"] ?? ""
            )
        )
    }
}
