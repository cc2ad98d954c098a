import Testing

@testable import Web

struct HTMLTests {
    @Test func `text in markup is escaped, and markup in markup is not`() {
        let name = "<b>\"王&'"
        let inner: HTML = "<i>\(name)</i>"
        let html: HTML = "<p title=\"\(name)\">\(inner)</p>"
        #expect(
            html.renderText
                == "<p title=\"&lt;b&gt;&quot;王&amp;&#39;\"><i>&lt;b&gt;&quot;王&amp;&#39;</i></p>"
        )
    }

    @Test(arguments: [
        ("", ""), ("学时", "学时"), ("1<2", "1&lt;2"), ("学&时", "学&amp;时"), ("''", "&#39;&#39;"), ("👩‍🔬>", "👩‍🔬&gt;"),
    ])
    func `five characters are escaped, and all others are kept`(text: String, escaped: String) {
        #expect(PageEscaping.escape(text) == escaped)
    }

    @Test func `the text of a record cannot become markup`() {
        let row = RecordRow(
            title: "<script>",
            href: "\"onclick=",
            facts: "<",
            chip: StatusChip(tone: .ok, text: "<"),
            claimed: "<",
            recognised: "<",
            counted: "<",
            waiting: "<",
            reason: "<",
            explanation: "<"
        )
        let html = row.html.renderText
        #expect(!html.contains("<script>") && !html.contains("\"onclick=") && html.contains("&quot;onclick="))
        #expect(html.matches(of: /&lt;/).count == 8)
    }

    @Test func `the length of a bar stays between 0 and 100`() {
        let bar = HoursBar(label: "合计", counted: "400", required: "90", isMet: true, percent: 444, pendingPercent: -3)
        #expect(bar.html.renderText.matches(of: /width="100%"/).count == 4)
    }

    @Test func `a subject without a requirement has no bar and is not called met`() {
        let bar = HoursBar(label: "选修科目", counted: "6", isMet: true, percent: 0, pendingPercent: 0)
        #expect(!bar.html.renderText.contains("<svg") && !bar.html.renderText.contains("已达标"))
    }
}
