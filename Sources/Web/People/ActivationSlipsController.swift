import Documents
import Domain
import Groundwork
import Hummingbird
import Imports
import Offices
import Threads

/// The slips with which people activate their accounts.
struct ActivationSlipsController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let issueCodes: IssueActivationCodes
    let newPeople: NewPeopleOfImport
    let files: Files
    let now: @Sendable () -> Instant

    private static let mostSlips = 2_000

    func addRoutes(to router: Router<SiteContext>) {
        router.post("activation-slips", use: print)
    }

    @Sendable private func print(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        return try await forms.read(request, context) { form in
            var people = form.values(for: "person").compactMap { PersonID($0) }
            if let batch = form["batch"].flatMap({ BatchID($0) }) { people += try await newPeople(actor, batch) }
            guard !people.isEmpty else { return declined("请先勾选要打印激活单的人员。") }
            guard people.count <= Self.mostSlips else {
                return declined("一次最多打印 \(Self.mostSlips) 张激活单，请分批勾选。")
            }
            // New codes make the old ones invalid. Do not issue any if the PDF cannot be made now.
            guard !files.crew.isFull else { throw CrewIsFull() }
            let slips = try await issueCodes(actor, people)
            let bytes = try await context.whileConnected { [files] in
                try await files.crew.run { try ActivationSlipPDF.render(slips) }
            }
            return Files.attachment(bytes, named: "激活单-\(now().day.iso).pdf", contentType: "application/pdf")
        }
    }

    private func declined(_ text: String) -> Response {
        pages.redirect(to: "/people", flash: Flash(kind: .warning, text: text))
    }
}
