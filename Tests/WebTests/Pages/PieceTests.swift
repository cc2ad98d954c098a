import Markup
import Testing

@testable import Web

struct PieceTests {
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
        let html = row.html.text
        #expect(!html.contains("<script>") && !html.contains("\"onclick=") && html.contains("&quot;onclick="))
        #expect(html.matches(of: /&lt;/).count == 8)
    }

    @Test func `the length of a bar stays between 0 and 100`() {
        let bar = HoursBar(label: "合计", counted: "400", required: "90", isMet: true, percent: 444, pendingPercent: -3)
        #expect(bar.html.text.matches(of: /width="100%"/).count == 4)
    }

    @Test func `a subject without a requirement has no bar and is not called met`() {
        let bar = HoursBar(label: "选修科目", counted: "6", isMet: true, percent: 0, pendingPercent: 0)
        #expect(!bar.html.text.contains("<svg") && !bar.html.text.contains("已达标"))
    }
}
