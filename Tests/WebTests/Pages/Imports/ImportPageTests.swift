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

    @Test(arguments: ["import-nothing", "import-committed", "import-undone", "import-cancelled"])
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

    @Test(arguments: ["import-checking", "import-reading"])
    func `work under way is shown without scripts too, and looks after itself with them`(name: String) async throws {
        let html = try await Sample.html(name)
        #expect(html.contains("<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>\n</head>"))
        #expect(html.contains("data-progress=\"/imports/9/progress\" data-phase=\"checking\""))
        #expect(html.contains("role=\"status\"") && html.contains("action=\"/imports/9/cancellation\""))
        #expect(html.contains("value=\"12\"") == (name == "import-checking"))
    }

    @Test func `work that has stopped is not asked after, and can go on`() async throws {
        let html = try await Sample.html("import-stopped")
        #expect(html.contains("action=\"/imports/9/continuation\"") && html.contains("data-failed"))
        #expect(!html.contains("http-equiv=\"refresh\"") && !html.contains("<progress"))
    }

    @Test(arguments: ["import-staged", "import-committed", "import-choosing", "import-unreadable"])
    func `a page that waits for its reader is not asked for again`(name: String) async throws {
        #expect(try await !Sample.html(name).contains("http-equiv=\"refresh\""))
    }

    @Test func `a sheet without a heading row is shown and cannot be chosen`() async throws {
        let html = try await Sample.html("import-choosing")
        #expect(html.contains("value=\"说明\" disabled>"))
        #expect(html.contains("没有找到标题行，不能导入"))
        #expect(html.matches(of: /type="radio"[^>]*disabled/).count == 1)
    }

    @Test func `who decides is asked nothing but that, and who asks decides nothing`() async throws {
        let asking = try await Sample.html("import-undo")
        #expect(asking.contains("action=\"/imports/9/undo\"") && !asking.contains("/undo/decision"))
        let deciding = try await Sample.html("import-undo-deciding")
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
