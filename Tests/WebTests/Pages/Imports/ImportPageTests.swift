import Testing

@testable import Web

struct ImportPageTests {
    @Test func `the page of a checked sheet names the effect of its button, and can cancel`() async throws {
        let html = try Sample.html("import-staged")
        #expect(html.contains("确认导入 4,861 行"))
        #expect(html.contains("name=\"accept_new_people\""))
        #expect(html.contains("action=\"/imports/9/cancellation\""))
    }

    @Test func `a sheet without problems or new people asks no questions`() async throws {
        let html = try Sample.html("import-clean")
        #expect(html.contains("确认导入 120 行"))
        #expect(!html.contains("name=\"accept_new_people\""))
    }

    @Test func `no button imports all or nothing while rows have problems`() async throws {
        #expect(try !Sample.html("import-staged").contains("all-or-nothing"))
    }

    @Test func `the decision comes before the problems, the new people and the rows`() async throws {
        let html = try Sample.html("import-staged")
        let decision = try #require(html.firstRange(of: "确认导入 4,861 行"))
        for later in ["id=\"problems\"", "id=\"new-people\"", "id=\"new-rows\""] {
            #expect(try decision.upperBound < #require(html.firstRange(of: later)).lowerBound, "\(later)")
        }
    }

    @Test func `a sheet whose rows are all similar is imported as other learning or not at all`() async throws {
        let html = try Sample.html("import-only-similar")
        #expect(html.contains("<input type=\"hidden\" name=\"similar\" value=\"add\">"))
        #expect(!html.contains("value=\"skip\""))
    }

    @Test(arguments: ["import-nothing", "import-committed", "import-undone", "import-cancelled"])
    func `a decided import cannot be decided again`(name: String) async throws {
        let html = try Sample.html(name)
        #expect(!html.contains("/commitment") && !html.contains("/cancellation"))
    }

    @Test(arguments: ["import-staged", "import-clean", "import-nothing", "import-committed"])
    func `every count links to rows on the page`(name: String) async throws {
        let html = try Sample.html(name)
        for link in html.matches(of: /class="tile[^"]*" href="#([a-z-]+)"/) {
            #expect(html.contains("id=\"\(link.1)\""), "\(link.1)")
        }
    }

    @Test func `the slips of new people can be printed when the import is done`() async throws {
        let html = try Sample.html("import-committed")
        #expect(html.contains("打印 31 人的激活单"))
        #expect(html.contains("name=\"batch\" value=\"9\""))
    }

    @Test func `the steps of a task are numbered`() {
        #expect(Step.importing(at: 2).map(\.state) == [.done, .current, .ahead, .ahead])
        #expect(Step.importing(at: 5).allSatisfy { $0.state == .done })
    }

    @Test(arguments: ["import-checking", "import-reading"])
    func `running work is shown without scripts, and updates itself with scripts`(name: String) async throws {
        let html = try Sample.html(name)
        #expect(html.contains("<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>\n</head>"))
        #expect(html.contains("data-progress=\"/imports/9/progress\" data-phase=\"checking\""))
        #expect(html.contains("role=\"status\"") && html.contains("action=\"/imports/9/cancellation\""))
        #expect(html.contains("value=\"12\"") == (name == "import-checking"))
    }

    @Test func `the page of stopped work does not reload, and can continue the work`() async throws {
        let html = try Sample.html("import-stopped")
        #expect(html.contains("action=\"/imports/9/continuation\"") && html.contains("data-failed"))
        #expect(!html.contains("http-equiv=\"refresh\"") && !html.contains("<progress"))
    }

    @Test(arguments: ["import-staged", "import-committed", "import-choosing", "import-unreadable"])
    func `a page that waits for the user does not reload`(name: String) async throws {
        #expect(try !Sample.html(name).contains("http-equiv=\"refresh\""))
    }

    @Test func `a sheet without a heading row is shown and cannot be chosen`() async throws {
        let html = try Sample.html("import-choosing")
        #expect(html.contains("value=\"说明\" disabled>"))
        #expect(html.contains("没有找到标题行，不能导入"))
        #expect(html.matches(of: /type="radio"[^>]*disabled/).count == 1)
    }

    @Test func `the page shows either the form to request an undo or the form to decide it`() async throws {
        let asking = try Sample.html("import-undo")
        #expect(asking.contains("action=\"/imports/9/undo\"") && !asking.contains("/undo/decision"))
        let deciding = try Sample.html("import-undo-deciding")
        #expect(deciding.contains("value=\"confirm\"") && deciding.contains("value=\"refuse\""))
        #expect(!deciding.contains("action=\"/imports/9/undo\""))
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1_000, "1,000"), (4_861, "4,861"), (1_234_567, "1,234,567"), (-1_000, "-1,000"),
    ])
    func `long counts have commas`(count: Int, shown: String) {
        #expect(count.grouped == shown)
    }
}
