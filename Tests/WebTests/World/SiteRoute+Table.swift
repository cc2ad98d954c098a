import Domain
import Groundwork
import HTTPTypes
import Offices

@testable import TestWorld
@testable import Web

extension SiteRoute {
    /// Every route of the site.
    static let all =
        open + account + years + declarations + desk + reviews + reversals + imports + exports
        + trainings + audit + organisations

    static let posts = all.filter { $0.method == .post }
    static let gets = all.filter { $0.method == .get }

    private static let everybody = Set(Visitor.allCases)
    private static let college: Set<Visitor> = [.lin, .guo]
    private static let watchers: Set<Visitor> = [.hua, .province]

    static let open: [SiteRoute] = [
        .get("/", everybody), .get("/healthz", everybody), .get("/hello", everybody), .get("/readyz", everybody),
        .get("/search", everybody), .get("/verification", everybody), .get("/certificates/{code}", everybody),
        .get("/policies", everybody), .get("/policies/{id}", everybody, id: .rule),
        .get("/assets/{file}", everybody, .notFound), .post("/preferences/text-size", everybody),
    ]

    static let account: [SiteRoute] = [
        .get("/sign-in", everybody), .get("/activation", everybody), .post("/sign-out", everybody),
        .post("/sign-in", everybody) { _ in
            [("sign_in_name", Visitor.ada.login), ("password", Visitor.ada.password), ("return_to", "/years/2026")]
        },
        .post("/activation", everybody) { world in
            [
                ("document_number", Visitor.ben.login), ("code", world.things.activationCode),
                ("new_password", "another-lamp-river-77"), ("new_password_again", "another-lamp-river-77"),
            ]
        },
        .get("/messages", Visitor.signedIn),
        .post("/messages/reading", Visitor.signedIn) { world in [("newest", (world.ground.newID() as MessageID).text)]
        },
        .post("/messages/{id}/opening", [.ada], id: .message),
        .get("/account/sessions", Visitor.signedIn),
        .post("/account/sessions/end", Visitor.signedIn) { _ in [("session", String(repeating: "a", count: 64))] },
        .post("/account/sessions/others", Visitor.signedIn),
        .get("/offices", Visitor.signedIn),
        .post("/offices", [.lin]) { [("office", (try? $0.office(of: .lin))?.id.text ?? "")] },
        .get("/password", Visitor.signedIn),
        .post("/password", Visitor.signedIn, .badRequest) { _ in
            [("current_password", "not-mine-1234567"), ("new_password", "another-lamp-river-78")]
        },
    ]

    static let years: [SiteRoute] = [
        .get("/years", Visitor.professionals, .seeOther), .get("/years/{year}", Visitor.professionals),
        .get("/years/{year}/explained", Visitor.professionals), .get("/eligibility", Visitor.professionals),
        .get("/years/{year}/records/{id}", Visitor.hers.union([.ada]), id: .recognised),
        .get("/years/{year}/certificate", Visitor.professionals),
        .post("/years/{year}/certificate", Visitor.professionals),
        .get("/years/{year}/certificates/{file}", [.ada]),
        .get("/evidence/{id}", Visitor.hers.union([.ada]), id: .evidence),
        .get("/evidence/{id}/preview", Visitor.hers.union([.ada]), id: .evidence),
    ]

    static let declarations: [SiteRoute] = [
        .get("/declarations", Visitor.professionals), .get("/declarations/new", Visitor.professionals),
        .get("/declarations/new/{activity}", Visitor.professionals),
        .post("/declarations/new/{activity}", Visitor.professionals) { world in
            [("form_key", (world.ground.newID() as RecordID).text)] + paper
        },
        .get("/declarations/{id}/edit", [.ada], id: .draft),
        .post("/declarations/{id}/edit", [.ada], id: .draft) { _ in paper },
        .get("/declarations/{id}/check", [.ada], id: .draft),
        .post("/declarations/{id}/submission", [.ada], id: .draft) { _ in [("statement", "yes")] },
        .get("/declarations/{id}/submission", [.ada], id: .submitted),
        .post("/declarations/{id}/withdrawal", [.ada], id: .submitted),
        .post("/declarations/{id}/removal", [.ada], id: .draft),
    ]

    static let desk: [SiteRoute] = [
        .get("/desk", Visitor.officials), .get("/people", Visitor.importers),
        .post("/people/search", Visitor.importers) { _ in [("search", Inhabitant.ada.document.value)] },
        .get("/people/{id}", Visitor.hers, id: .ada),
        .get("/people/{id}/years/{year}/sanction", watchers, id: .ada),
        .post("/people/{id}/years/{year}/sanction", watchers, id: .ada) { _ in [("reason", "材料不实")] },
        .post("/people/{id}/years/{year}/sanction/removal", watchers, id: .ada),
        .post("/people/{id}/facts", college.union(watchers), .badRequest, id: .ada) { _ in
            [("key", "part-time"), ("year", "2026")]
        },
        .post("/people/{id}/facts/{fact}/withdrawal", college.union(watchers), id: .ada) { _ in [("reason", "登记有误")] },
        .post("/activation-slips", college, .ok) { [("person", $0.things.ada)] },
    ]

    static let reviews: [SiteRoute] = [
        .get("/reviews", Visitor.importers), .get("/reviews/{id}", Visitor.hers, id: .submitted),
        .post("/reviews/recognition", college, .ok) { [("record", $0.things.submitted), ("confirmed", "yes")] },
        .post("/reviews/{id}/recognition", college, id: .submitted),
        .post("/reviews/{id}/return", college, id: .submitted) { _ in [("return_reason", "请补首页")] },
        .post("/reviews/{id}/rejection", college, id: .submitted) { _ in [("rejection_reason", "不是论文")] },
    ]

    static let reversals: [SiteRoute] = [
        .get("/reversals", Visitor.importers), .get("/reversals/{id}", Visitor.hers, id: .reversal),
        .get("/people/{id}/records/{record}/reversal", college.union(watchers), id: .ada),
        .post("/people/{id}/records/{record}/reversal", college.union(watchers), id: .ada) { _ in
            [("reason", "重复导入")]
        },
        .post("/reversals/{id}/confirmation", watchers.union([.guo]), id: .reversal),
        .post("/reversals/{id}/refusal", watchers.union([.guo]), id: .reversal) { _ in [("reason", "没有重复")] },
    ]

    static let audit: [SiteRoute] = [
        .get("/audit", [.shi]), .post("/audit/search", [.shi]) { _ in [("number", Inhabitant.ada.document.value)] },
    ]

    static let imports: [SiteRoute] = [
        .get("/imports", Visitor.officials), .get("/imports/template.xlsx", Visitor.officials),
        .post("/imports", Visitor.officials, .badRequest) { _ in [("year", "2026")] },
        .get("/imports/{id}", college.union(watchers), id: .regretted),
        .get("/imports/{id}/progress", college.union(watchers), id: .regretted),
        .get("/imports/{id}/problems", college.union(watchers), id: .regretted),
        .get("/imports/{id}/people", college.union(watchers), id: .regretted),
        .get("/imports/{id}/similar", college.union(watchers), id: .regretted),
        .get("/imports/{id}/receipt.xlsx", college, id: .staged),
        .get("/imports/{id}/receipt.csv", college, id: .staged),
        .post("/imports/{id}/sheet", college, id: .choosing) { _ in [("sheet", "未导入的行")] },
        .post("/imports/{id}/commitment", college, id: .staged) { _ in [("accept_new_people", "yes")] },
        .post("/imports/{id}/cancellation", college, id: .staged),
        .post("/imports/{id}/approval", college, id: .batch),
        .post("/imports/{id}/continuation", college, id: .staged),
        .get("/imports/{id}/undo", college.union(watchers), id: .batch),
        .post("/imports/{id}/undo", college, id: .batch) { _ in [("reason", "导错了文件")] },
        // Lin has asked, so another person must decide.
        .post("/imports/{id}/undo/decision", watchers.union([.guo]), id: .regretted) { _ in [("verdict", "confirm")] },
    ]

    static let exports: [SiteRoute] = [
        .get("/exports", Visitor.importers),
        .post("/exports", Visitor.importers, .ok) { _ in [("what", "people"), ("format", "csv"), ("purpose", "核对")] },
    ]

    static let trainings: [SiteRoute] = [
        .get("/trainings", [.pan]), .get("/trainings/new", [.pan]), .post("/trainings", [.pan], fields: training),
        .get("/trainings/{id}/withdrawal", [.pan], id: .training),
        .post("/trainings/{id}/withdrawal", [.pan], id: .training) { _ in [("reason", "课程取消")] },
    ]

    static let training: @Sendable (SiteWorld) -> Fields = { world in
        [
            ("form_key", (world.ground.newID() as TrainingID).text), ("title", "新材料应用研修班"),
            ("year", String(SiteWorld.year)), ("subject", "professional"), ("activity", "institution-training"),
            ("hours", "16"), ("first_day", "2026-06-01"), ("last_day", "2026-06-02"), ("place", "实训基地"),
        ]
    }

    /// Those who may grant offices of the college.
    private static let above: Set<Visitor> = [.hua, .province]

    static let organisations: [SiteRoute] = [
        // The system has been set up.
        .get("/install", everybody, .notFound), .post("/install", everybody, .notFound),
        .get("/registration", everybody),
        .post("/registration", everybody, .ok) { _ in
            RegistrationForm.school.fields(name: "另一所示范学校", "91360199MA0XUEXH99")
        },
        .get("/registration/state", everybody, .notFound),
        .post("/registration/state", everybody, .conflict) { world in
            [("code", world.things.registrationCode)]
                + RegistrationForm.school.fields(name: "另一所示范学校", "91360199MA0XUEXH99")
        },
        .get("/organisations", [.hua, .gan, .province]),
        .get("/organisations/{id}", above, id: .registration),
        .post("/organisations/{id}/approval", above, .ok, id: .registration) { _ in [("version", "1")] },
        .post("/organisations/{id}/return", above, id: .registration) { _ in
            [("version", "1"), ("return_reason", "请核对名称")]
        },
        .post("/organisations/{id}/rejection", above, id: .registration) { _ in
            [("version", "1"), ("rejection_reason", "不归本市管理")]
        },
        .post("/organisations/{id}/suspension", above, id: .college) { _ in [("reason", "单位已撤销")] },
        .post("/organisations/{id}/reactivation", above, .conflict, id: .college) { _ in [("reason", "单位恢复")] },
        .post("/organisations/{id}/name", above, id: .college) { _ in
            [("former_name", "洪州示范学院"), ("name", "洪州示范大学")]
        },
        .get("/organisation/offices", [.hua, .gan, .province, .wei, .pei]),
        .get("/organisations/{id}/offices", above, id: .college),
        .post("/organisations/{id}/offices", above, .ok, id: .college) { _ in
            [("role", "employer-manager"), ("name", "周管理"), ("login", "zhou-manager")]
        },
        .post("/organisations/{id}/offices/{office}/end", above, id: .college),
        .post("/organisations/{id}/offices/{office}/code", above, .ok, id: .college),
    ]

    private static let paper: Fields = [
        ("title", "新论文"), ("completed", "2026-05-02"), ("count", "1"), ("note", "说明"), ("then", "check"),
    ]
}
