import Testing

@testable import Web

struct ImportPageTests {
    @Test func `a checked sheet says what its button will do, and can be dropped`() async throws {
        let html = try await Sample.html("import-staged")
        #expect(html.contains("确认导入 4,861 行"))
        #expect(html.contains("name=\"accept_new_people\""))
        #expect(html.contains("action=\"/imports/9/cancellation\""))
    }

    @Test func `a sheet without problems or new people asks nothing more`() async throws {
        let html = try await Sample.html("import-clean")
        #expect(html.contains("确认导入 120 行"))
        #expect(!html.contains("name=\"mode\"") && !html.contains("name=\"accept_new_people\""))
    }

    @Test(arguments: ["import-nothing", "import-committed", "import-cancelled"])
    func `what is decided cannot be decided again`(name: String) async throws {
        let html = try await Sample.html(name)
        #expect(!html.contains("/commitment") && !html.contains("/cancellation"))
    }

    @Test(arguments: ["import-staged", "import-clean", "import-nothing", "import-committed"])
    func `every count leads to rows on the page`(name: String) async throws {
        let html = try await Sample.html(name)
        for link in html.matches(of: /class="tile[^"]*" href="#([a-z-]+)"/) {
            #expect(html.contains("id=\"\(link.1)\""), "\(link.1)")
        }
    }

    @Test func `the slips of new people can be printed when the import is done`() async throws {
        let html = try await Sample.html("import-committed")
        #expect(html.contains("打印 31 人的激活单"))
        #expect(html.contains("name=\"batch\" value=\"9\""))
    }

    @Test func `a job counts its steps`() {
        #expect(Step.importing(at: 2).map(\.state) == [.done, .current, .ahead, .ahead])
        #expect(Step.importing(at: 5).allSatisfy { $0.state == .done })
    }
}
