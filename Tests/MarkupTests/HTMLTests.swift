import Markup
import Testing

struct HTMLTests {
    @Test func `text in markup is escaped, and markup in markup is not`() {
        let name = "<b>\"王&'"
        let inner: HTML = "<i>\(name)</i>"
        let html: HTML = "<p title=\"\(name)\">\(inner)</p>"
        #expect(
            html.text
                == "<p title=\"&lt;b&gt;&quot;王&amp;&#39;\"><i>&lt;b&gt;&quot;王&amp;&#39;</i></p>"
        )
    }

    @Test(arguments: [
        ("", ""), ("学时", "学时"), ("1<2", "1&lt;2"), ("学&时", "学&amp;时"), ("''", "&#39;&#39;"), ("👩‍🔬>", "👩‍🔬&gt;"),
        ("<", "&lt;"), ("a&", "a&amp;"),
    ])
    func `five characters are escaped, and all others are kept`(text: String, escaped: String) {
        let html: HTML = "\(text)"
        #expect(html.text == escaped)
    }

    @Test func `a text that comes from another string encoding is escaped`() {
        let bytes: [UInt16] = Array("a<b".utf16)
        let html: HTML = "\(String(decoding: bytes, as: UTF16.self))"
        #expect(html.text == "a&lt;b")
    }

    @Test func `an attribute is escaped, and left out without a value`() {
        let href: String? = "/a?b=1&c=\"2\""
        let none: String? = nil
        let html: HTML = "<a\(attribute: "href", href)\(attribute: "title", none)>"
        #expect(html.text == "<a href=\"/a?b=1&amp;c=&quot;2&quot;\">")
    }

    @Test func `a flag is written only if it is set`() {
        let html: HTML = "<input\(flag: "checked", true)\(flag: "disabled", false)>"
        #expect(html.text == "<input checked>")
    }

    @Test func `a value that is missing writes nothing, and a value is escaped`() {
        let reason: String? = "<"
        let none: String? = nil
        let html: HTML = "\(given: reason, { "<p>\($0)</p>" })\(given: none, { "<p>\($0)</p>" })"
        #expect(html.text == "<p>&lt;</p>")
    }

    @Test func `markup with a false condition is not written`() {
        let html: HTML = "a\(if: false, "b")\(if: true, "c")"
        #expect(html.text == "ac")
    }

    @Test func `pieces and rows keep their order`() {
        let html: HTML = "\(each: [Cell(text: "1"), Cell(text: "<")])\(each: [3, 4], { "[\($0)]" })\(Cell(text: "5"))"
        #expect(html.text == "<td>1</td><td>&lt;</td>[3][4]<td>5</td>")
    }

    @Test func `markup grows piece by piece`() {
        var html = HTML.nothing
        #expect(html.isEmpty)
        for number in 1...3 { html += "<li>\(number)</li>" }
        #expect(html.text == "<li>1</li><li>2</li><li>3</li>")
        #expect(HTML([html, "x"]).text == html.text + "x")
    }
}

private struct Cell: Piece {
    var text: String
    var html: HTML { "<td>\(text)</td>" }
}
