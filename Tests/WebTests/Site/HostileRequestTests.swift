import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

@Suite struct HostileRequestTests {
    @Test(arguments: Self.bodies)
    func `a body that no browser sends is refused with a page`(body: String, status: HTTPResponse.Status) async throws {
        let world = try await SiteWorld.shared.value
        let before = try await world.changes()
        try await world.browse(as: .ada) { browser in
            let token = "csrf_token=\(browser.csrfToken ?? "")&form_key=00000000-0000-7000-8000-0000000000aa&"
            let response = try await browser.post("/declarations/new/paper", raw: token + body)
            #expect(response.status == status)
            #expect(response.html.contains("<h1>"))
        }
        #expect(try await world.changes() == before)
    }

    @Test(arguments: ["application/json", "text/plain", "", "multipart/form-data", "multipart/form-data; boundary="])
    func `a body of another media type is refused with a page`(type: String) async throws {
        let world = try await SiteWorld.shared.value
        let response = try await world.browse(as: .ada) {
            try await $0.post("/declarations/new/paper", raw: "{}", contentType: type)
        }
        #expect([.badRequest, .unsupportedMediaType].contains(response.status))
        #expect(response.html.contains("<h1>"))
    }

    @Test(arguments: ["/people?search=a%00b", "/reviews?activity=%00", "/verification?code=%00", "/search?q=%00"])
    func `an address with the character NUL is refused with a page`(path: String) async throws {
        let world = try await SiteWorld.shared.value
        let response = try await world.browse(as: .lin) { try await $0.get(path) }
        #expect(response.status == .badRequest)
        #expect(response.html.contains("<h1>"))
    }

    @Test(arguments: Self.paths)
    func `an unknown address gets the page for 404`(path: String) async throws {
        let world = try await SiteWorld.shared.value
        for visitor in [Visitor.ada, .lin] {
            let response = try await world.browse(as: visitor) { try await $0.get(path) }
            #expect([.notFound, .badRequest, .forbidden].contains(response.status), "\(visitor)")
            #expect(response.html.isSound)
            #expect(!response.html.contains("root:"))
        }
    }

    @Test(arguments: Self.unknown)
    func `an unknown identifier is not found by any request`(path: String) async throws {
        let world = try await SiteWorld.shared.value
        let before = try await world.changes()
        for visitor in [Visitor.ada, .lin] {
            let response = try await world.browse(as: visitor) { try await $0.post(path, [("reason", "因为")]) }
            #expect([.notFound, .forbidden, .methodNotAllowed].contains(response.status), "\(visitor)")
        }
        #expect(try await world.changes() == before)
    }

    private static let bodies: [(String, HTTPResponse.Status)] = [
        ("title=%00", .badRequest), ("title=%FF%FE", .badRequest), ("title=%", .badRequest), ("title=%zz", .badRequest),
        ("title=\u{0}", .badRequest), ("title=a&title=b&title=c&completed=", .badRequest), ("&&&=&==", .badRequest),
        ("title[]=a&title[x]=b", .badRequest), ("title=\(String(repeating: "a", count: 70_000))", .contentTooLarge),
        (String(repeating: "a=b&", count: 3_000), .contentTooLarge),
    ]

    private static let nothing = "00000000-0000-7000-8000-0000000000ff"

    private static let paths = [
        "/nowhere", "/years/0", "/years/99999", "/years/abc", "/years/-001", "/years/+026", "/years/２０２６",
        "/years/%00", "/years/2026%2Frecords", "/years/../../etc/passwd", "/years/2026/records/1",
        "/years/2026/records/\(nothing)", "/years/2026/certificates/.pdf",
        "/years/2026/certificates/..%2F..%2Fetc%2Fpasswd", "/years/9999/certificates/x.pdf",
        "/years/2026/certificates/<script>alert(1)<%2Fscript>.pdf", "/declarations/x/edit",
        "/declarations/\(nothing)/edit", "/declarations/\(nothing)/check",
        "/declarations/new/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/declarations/new/..",
        "/declarations/..%2F..%2Fetc%2Fpasswd/edit", "/evidence/..%2F..%2F..%2Fetc%2Fpasswd",
        "/evidence/%2e%2e%2f%2e%2e", "/evidence/\(nothing)", "/evidence/\(String(repeating: "a", count: 9_000))",
        "/people/\(nothing)", "/people/' OR 1=1", "/people/\(nothing)/records/\(nothing)/reversal",
        "/reviews/\(nothing)", "/reviews/\(nothing.uppercased())x", "/imports/\(nothing)",
        "/imports/\(nothing)/progress", "/imports/\(nothing)/problems", "/imports/\(nothing)/people",
        "/imports/\(nothing)/undo", "/imports/\(nothing)/receipt.xlsx", "/imports/..%2Ftemplate.xlsx",
        "/certificates/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/certificates/%FF",
        "/certificates/\(String(repeating: "7", count: 9_000))", "/assets/..%2F..%2FPackage.swift",
        "/assets/xueshi.css", "/%", "/%zz", "/\u{1F600}",
    ]

    private static let unknown = [
        "/declarations/\(nothing)/edit", "/declarations/\(nothing)/submission", "/declarations/\(nothing)/withdrawal",
        "/declarations/\(nothing)/removal", "/reviews/\(nothing)/recognition", "/reviews/x/recognition",
        "/reversals/\(nothing)/confirmation", "/reversals/\(nothing)/refusal", "/imports/\(nothing)/commitment",
        "/imports/\(nothing)/cancellation", "/imports/\(nothing)/sheet", "/imports/\(nothing)/continuation",
        "/imports/\(nothing)/undo", "/imports/x/undo/decision", "/people/\(nothing)/records/\(nothing)/reversal",
        "/people/\(nothing)/years/2026/sanction", "/people/x/years/abc/sanction/removal", "/years/99999/certificate",
    ]
}
