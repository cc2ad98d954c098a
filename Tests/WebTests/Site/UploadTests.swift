import Foundation
import Groundwork
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestSupport
@testable import TestWorld
@testable import Web

@Suite struct UploadTests {
    @Test(arguments: [
        ("photo.exe", Sample.pdf, "application/pdf", "photo.pdf"), ("扫描件", Sample.jpeg, "image/jpeg", "扫描件.jpg"),
        ("page.html", Sample.png, "image/png", "page.png"), ("a.pdf.exe", Sample.png, "image/png", "a.png"),
        ("证明.hta", Sample.pdf, "application/pdf", "证明.pdf"), ("证明.PDF", Sample.pdf, "application/pdf", "证明.PDF"),
    ])
    func `the content decides the kind of a file, not its name`(
        name: String,
        bytes: [UInt8],
        type: String,
        shown: String
    ) async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .ada) { browser in
            let saved = try await browser.upload(Self.path, Self.paper, [.file("evidence", name, bytes)])
            #expect(saved.status == .seeOther)
            let page = try await browser.get(saved.location).html
            #expect(page.contains(shown))
            let link = try #require(page.evidence.first)
            let file = try await browser.get(link)
            #expect(file.status == .ok)
            #expect(file.headers[.contentType] == type)
            #expect(file.headers[.contentDisposition]?.hasPrefix("attachment; ") == true)
            let name = try #require(file.headers[.contentDisposition]).components(separatedBy: "UTF-8''").last
            #expect(name?.removingPercentEncoding == shown)
            #expect(file.headers[.xContentTypeOptions] == "nosniff")
            #expect(file.headers[.cacheControl] == "no-store")
            #expect(Array(buffer: file.body) == bytes)
        }
    }

    @Test(arguments: [
        ("程序.pdf", Array("MZ\u{90}\0".utf8)), ("页面.pdf", Array("<!doctype html><script>".utf8)),
        ("图.png", Array("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".utf8)),
        ("包.pdf", [0x50, 0x4B, 0x03, 0x04] + Array(repeating: 0, count: 40)), ("动.jpg", Array("GIF89a".utf8)),
        ("空.pdf", []),
        ("晚.pdf", Array("  %PDF-1.4".utf8)),
    ])
    func `a file that cannot be evidence is refused in a sentence, and the form comes back`(
        name: String,
        bytes: [UInt8]
    ) async throws {
        let world = try await SiteWorld()
        let kept = try world.folder.files(in: "evidence")
        let response = try await world.browse(as: .ada) {
            try await $0.upload(Self.path, Self.paper, [.file("evidence", name, bytes)])
        }
        #expect(response.status == .badRequest)
        #expect(response.html.summary == ["evidence"])
        #expect(response.html.ids.contains("evidence"))
        #expect(response.html.contains("“\(name)”"))
        #expect(response.html.values(of: "title") == ["新论文"])
        #expect(try world.folder.files(in: "evidence") == kept)
        #expect(try world.folder.files(in: "uploads") == [])
    }

    @Test func `a file over ten megabytes is refused in a sentence, and the form comes back`() async throws {
        let world = try await SiteWorld()
        let big = Sample.pdf + [UInt8](repeating: 0x20, count: UploadRules().bytesPerFile)
        let response = try await world.browse(as: .ada) {
            try await $0.upload(Self.path, Self.paper, [.file("evidence", "大.pdf", big)])
        }
        #expect(response.status == .badRequest)
        #expect(response.html.contains("“大.pdf”超过 10 MB"))
        #expect(response.html.values(of: "title") == ["新论文"])
        #expect(try world.folder.files(in: "uploads") == [])
    }

    @Test func `a form over the size limit is refused with a page before it is read`() async throws {
        let world = try await SiteWorld.shared.value
        let body = String(repeating: "a", count: FormLimits().texts + 1)
        let response = try await world.browse(as: .ada) { try await $0.post(Self.path, raw: body) }
        #expect(response.status == .contentTooLarge)
        #expect(response.html.contains("<h1>"))
        #expect(response.html.contains("64 KB"))
    }

    @Test func `eleven files are refused, and the form says why`() async throws {
        let world = try await SiteWorld()
        let files = (1...11).map { Browser.Part.file("evidence", "\($0).pdf", Sample.pdf + [UInt8($0)]) }
        let response = try await world.browse(as: .ada) { try await $0.upload(Self.path, Self.paper, files) }
        #expect(response.status == .badRequest)
        #expect(response.html.contains("最多附 10 份"))
    }

    @Test func `files of a faulty form are kept, and nobody else can see them`() async throws {
        let world = try await SiteWorld()
        let link = try await world.browse(as: .ada) { browser in
            let wrong = Self.paper.map { $0.0 == "title" ? ("title", "") : $0 }
            let first = try await browser.upload(Self.path, wrong, [.file("evidence", "首页.pdf", Sample.pdf)])
            #expect(first.status == .badRequest)
            #expect(first.html.contains("首页.pdf"))
            return try #require(first.html.evidence.first)
        }
        for other in [Visitor.ben, .lin, .hua] {
            let refused = try await world.browse(as: other) { try await $0.get(link) }
            #expect(refused.status == .notFound, "\(other)")
        }
        try await world.browse(as: .ada) { browser in
            let second = try await browser.upload(Self.path, Self.paper, [])
            #expect(second.status == .seeOther)
            #expect(try await browser.get(second.location).html.evidence == [link])
            #expect(try await browser.get(link).status == .ok)
        }
    }

    @Test func `removing a file removes nothing else`() async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .ada) { browser in
            let wrong = Self.paper.map { $0.0 == "title" ? ("title", "") : $0 }
            let first = try await browser.upload(Self.path, wrong, [.file("evidence", "首页.pdf", Sample.pdf)])
            let id = try #require(first.html.evidence.first).dropFirst("/evidence/".count)
            let second = try await browser.upload(Self.path, wrong, [.file("evidence", "封面.png", Sample.png)])
            #expect(second.html.evidence.count == 2)
            let removed = try await browser.upload(Self.path, Self.paper + [("remove", String(id))], [])
            #expect(removed.status == .ok)
            #expect(!removed.html.contains("首页.pdf"))
            #expect(removed.html.contains("封面.png"))
            #expect(removed.html.values(of: "title") == ["新论文"])
            #expect(try await browser.get("/evidence/\(id)").status == .notFound)
        }
    }

    @Test(arguments: [
        "../../../../tmp/evil.pdf", "..\\..\\evil.pdf", "/etc/cron.d/evil.pdf", "evil.pdf\u{0}.html", "..",
    ])
    func `the name of a file never decides where it is stored`(name: String) async throws {
        let world = try await SiteWorld()
        let before = try world.folder.files(in: "evidence")
        let saved = try await world.browse(as: .ada) {
            try await $0.upload(Self.path, Self.paper, [.file("evidence", name, Sample.pdf)])
        }
        let added = try world.folder.files(in: "evidence").filter { !before.contains($0) }
        #expect(added.count == (saved.status == .seeOther ? 1 : 0))
        #expect(added.allSatisfy { $0.count == 36 && !$0.contains("evil") })
        #expect(try world.folder.files(in: ".") == ["evidence", "imports", "uploads"])
    }

    private static let path = "/declarations/new/paper"
    private static let paper: Fields = [
        ("form_key", "00000000-0000-7000-8000-0000000000aa"), ("title", "新论文"), ("completed", "2026-05-02"),
        ("count", "1"),
    ]
}
