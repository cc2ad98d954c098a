import Domain
import Groundwork
import Hummingbird
import Recognition

extension DeclarationDesk {
    private static let noRoom = "服务器的存储空间不足。填写的内容还在本页，请过一段时间再保存；如果仍然不行，请联系系统管理员。"

    /// Saves the form. If it has faults, shows it again with all values and all faults. Valid files are kept in both
    /// cases.
    func save(
        _ form: DeclarationForm,
        _ body: FormBody,
        of saved: SeeRecord.Details?,
        _ request: Request,
        _ context: SiteContext
    ) async throws -> Response {
        let actor = try context.actor()
        let outcome = try await attach(actor, form, body.files(for: "evidence").map(HandedInFile.init))
        var problems = FormProblems(outcome.faults)
        for name in body.unstored { problems.add("“\(name)”没有保存：\(Self.noRoom)", at: "evidence") }
        var status: HTTPResponse.Status = body.unstored.isEmpty ? .badRequest : .insufficientStorage
        if !body.unstored.isEmpty { context.note("disk full", request, .broken, ["status": "507"]) }
        switch outcome.saving {
        case .saved(let record) where problems.isEmpty:
            if body["then"] == "save" { return pages.redirect(to: "/declarations", flash: Self.isSaved) }
            return pages.redirect(to: "/declarations/\(record.id)/check")
        case .saved(let record):
            let view = try await seeRecord(actor, record.id)
            return try await show(
                DeclarationForm(view.record),
                of: view,
                problems: problems,
                status: status,
                request,
                context
            )
        case .invalid(let faults, _):
            let isAboutFiles = !problems.isEmpty || faults.contains { $0.field == "evidence" }
            if body["then"] == "save", saved == nil, !isAboutFiles {
                do {
                    guard let fault = try await keepUnfinished(actor, form) else {
                        return pages.redirect(to: "/declarations", flash: Self.isUnfinished)
                    }
                    if !faults.contains(fault) { problems.add(fault.message, at: fault.field) }
                } catch  where OutOfSpace.caused(error) {
                    context.note("disk full", request, .broken, ["status": "507"])
                    problems.add(Self.noRoom, at: "evidence")
                    status = .insufficientStorage
                }
            }
            for fault in faults { problems.add(fault.message, at: fault.field) }
            return try await show(form, of: saved, problems: problems, status: status, request, context)
        case nil:
            context.note("disk full", request, .broken, ["status": "507"])
            problems.add(Self.noRoom, at: "evidence")
            return try await show(form, of: saved, problems: problems, status: .insufficientStorage, request, context)
        }
    }

    private static let isSaved = Flash(kind: .success, text: "草稿已保存。")
    private static let isUnfinished = Flash(kind: .success, text: "草稿已保存。还有没填完的内容，填完以后才能提交。")
}

extension HandedInFile {
    fileprivate init(_ upload: UploadedFile) {
        self.init(name: upload.name, path: upload.path, size: upload.size, sha256: upload.sha256)
    }
}
