import Domain
import Groundwork
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

@Suite struct HostileInputTests {
    /// Inputs of attackers, and unusual inputs of ordinary users.
    static let payloads = [
        "", String(repeating: "长", count: 10_000), "👩‍👩‍👧‍👦🏴‍☠️\u{202E}gpj\u{200B}",
        "'; DROP TABLE person; --", "%' OR 1=1 --",
        mark, "\"><img src=x onerror=alert(1)>", "{{title}}{{{html}}}", "../../../../etc/passwd", "-1",
        "99999999999999999999999999999999", "9223372036854775807", "1e309", "NaN", "0x10", "\u{FEFF}", "\r\n\r\n",
        "a\u{0301}",
    ]
    /// The most dangerous ones, for less important fields.
    private static let worst = ["\"\(mark)", "-1", "9223372036854775808"]
    static let mark = "<script>alert(1)</script>"
    /// Fields that some forms have, and that a valid form may leave out.
    private static let others: Fields = [
        ("version", "1"), ("remove", "no"), ("then", "save"), ("mode", "good-rows"), ("batch", ""),
        ("new_people", "refuse"), ("size", "larger"), ("started", ""), ("subject", ""), ("content", ""),
        ("makeup_year", ""),
        ("makeup_reason", ""),
        ("form_key", "00000000-0000-7000-8000-0000000000aa"), ("year", "2026"),
    ]

    @Test(arguments: SiteRoute.posts)
    func `no content of a field breaks a page`(route: SiteRoute) async throws {
        let world = try await SiteWorld()
        try await world.browse(as: route.visitor) { browser in
            let own = route.fields(world)
            for (place, field) in (own + Self.others).enumerated() {
                for payload in place < own.count ? Self.payloads : Self.worst {
                    var fields = own + Self.others
                    fields[place].1 = payload
                    let response = try await browser.post(route.path(in: world), fields)
                    #expect(response.status.code < 500, "\(field.0): \(payload.prefix(40))")
                    #expect(response.html.isSound, "\(field.0): \(payload.prefix(40))")
                }
            }
        }
    }

    @Test(arguments: SiteWorld.declarable)
    func `no content of a declaration breaks its form`(activity: String) async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .ada) { browser in
            let path = "/declarations/new/\(activity)"
            let names = try await browser.get(path).html.fieldNames.subtracting(["csrf_token", "form_key", "size"])
            for payload in Self.payloads {
                let fields = names.map { ($0, $0 == "completed" ? "2026-05-02" : payload) }
                let key = (world.ground.newID() as RecordID).text
                let response = try await browser.post(path, fields + [("form_key", key)])
                #expect(response.status.code < 500, "\(payload.prefix(40))")
                #expect(response.html.isSound, "\(payload.prefix(40))")
            }
        }
    }

    @Test func `stored content is shown as text to everybody who sees it`() async throws {
        let world = try await SiteWorld()
        let draft = try await world.browse(as: .ada) { browser in
            let fields: Fields = [
                ("form_key", "00000000-0000-7000-8000-0000000000aa"), ("title", Self.mark), ("note", Self.mark),
                ("content", Self.mark), ("completed", "2026-05-02"), ("count", "1"),
            ]
            let name = "<img src=x onerror=alert(1)>.pdf"
            let saved = try await browser.upload(
                "/declarations/new/paper",
                fields,
                [.file("evidence", name, Sample.pdf)]
            )
            #expect(saved.status == .seeOther)
            let id = String(saved.location.dropFirst("/declarations/".count).dropLast("/check".count))
            let check = try await browser.get(saved.location)
            #expect(check.html.contains("&lt;script&gt;"))
            let sent = try await browser.post("/declarations/\(id)/submission", [("statement", "yes")])
            #expect(sent.status == .seeOther)
            for path in ["/years/2026", "/declarations/\(id)/submission", "/years/2026/records/\(id)"] {
                let page = try await browser.get(path)
                #expect(page.status == .ok)
                #expect(page.html.isSound, "\(path)")
            }
            return id
        }
        try await world.browse(as: .lin) { browser in
            for path in ["/reviews", "/reviews/\(draft)", "/people/\(world.things.ada)"] {
                let page = try await browser.get(path)
                #expect(page.html.contains("&lt;script&gt;"), "\(path)")
                #expect(page.html.isSound, "\(path)")
            }
        }
    }

    @Test(arguments: Self.queries)
    func `no content of a query breaks a page`(path: String) async throws {
        let world = try await SiteWorld.shared.value
        try await world.browse(as: Self.ownPages.contains { path.hasPrefix($0) } ? .ada : .lin) { browser in
            let base = path.replacing("{ada}", with: world.things.ada)
                .replacing("{staged}", with: world.things.staged)
            for payload in Self.payloads.map(\.asQueryValue) + ["%FF%FE", "%00", "%", "a&a=b&a=c", "[]=1", "+"] {
                let response = try await browser.get(base + payload)
                #expect(response.status.code < 500, "\(payload.prefix(40))")
                #expect(response.html.isSound, "\(payload.prefix(40))")
            }
        }
    }

    /// The pages of a professional. The other pages are an official's.
    private static let ownPages = ["/years", "/eligibility"]

    private static let queries = [
        "/years/2026/explained?lang=", "/eligibility?year=", "/eligibility?year=2027&years=", "/eligibility?level=",
        "/eligibility?degree=",
        "/people?search=", "/people?year=", "/people?page=", "/people?filter=", "/people?order=", "/people/{ada}?year=",
        "/reviews?activity=", "/reviews?order=", "/reviews?page=", "/imports?page=", "/imports?kind=",
        "/imports/{staged}/problems?code=", "/imports/{staged}/problems?page=", "/imports/{staged}/people?page=",
        "/imports/template.xlsx?year=",
        "/exports?what=", "/exports?year=", "/exports?what=standings&met=",
        "/verification?code=", "/sign-in?return_to=", "/years/2026?x=",
    ]
}

extension HTMLText {
    /// Whether the page contains none of the inputs as markup.
    var isSound: Bool {
        !contains("<script>alert") && !contains("<img src=x")
    }
}
