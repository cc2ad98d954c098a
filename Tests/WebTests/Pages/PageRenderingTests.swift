import Foundation
import Markup
import Testing

@testable import Web

struct PageRenderingTests {
    @Test(arguments: Sample.all)
    func `a page has a language, one heading and a skip link, and loads nothing external`(sample: Sample) throws {
        let html = sample.html
        #expect(html.contains("<html lang=\"zh-CN\""))
        #expect(html.matches(of: /<h1[ >]/).count == 1)
        #expect(html.contains("href=\"#main\"") && html.contains("id=\"main\""))
        #expect(html.firstMatch(of: /(src|href|action)="(https?:)?\/\//) == nil)
        #expect(html.hasSuffix("</html>\n"))
    }

    @Test(arguments: Sample.all)
    func `ids are unique, and labels, descriptions and problem links point to one`(sample: Sample) throws {
        let html = sample.html
        let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        #expect(ids.count == Set(ids).count)
        let named = html.matches(of: /(?:for|aria-describedby|aria-labelledby)="([^"]*)"/)
            .flatMap { $0.1.split(separator: " ").map(String.init) }
        let linked = html.matches(of: /href="#([^"]*)"/).map { String($0.1) }
        #expect(Set(named + linked).subtracting(ids) == [])
    }

    @Test(arguments: Sample.all)
    func `every input has a name for screen readers`(sample: Sample) throws {
        let html = sample.html
        let labelled = Set(html.matches(of: /<label[^>]*for="([^"]*)"/).map { String($0.1) })
        for box in html.matches(of: /<(?:input|select|textarea)(?![^>]*type="hidden")[^>]*>/) {
            let id = box.0.firstMatch(of: /\sid="([^"]*)"/).map { String($0.1) }
            #expect(box.0.contains("aria-label=") || id.map(labelled.contains) == true, "\(box.0)")
        }
    }

    @Test func `text that a person typed is escaped`() throws {
        let page = SignInPage(signInName: "\"><script>alert(1)</script>")
        let html = PageFrame.stranger.document(page).text
        #expect(!html.contains("<script>"))
        #expect(html.contains("&quot;&gt;&lt;script&gt;"))
    }

    @Test func `a password is never sent back to the browser`() throws {
        let field = TextField(name: "password", label: "密码", value: "secret-secret", kind: .password)
        #expect(!field.html.text.contains("secret"))
    }

    @Test func `a row without a value does not show the value of another row`() throws {
        let sample = try #require(Sample.all.first { $0.name == "year-unmet" })
        #expect(sample.html.matches(of: /退回原因/).count == 1)
    }

    @Test func `the summary of problems comes before the heading and leads to each field`() throws {
        let sample = try #require(Sample.all.first { $0.name == "declaration-problems" })
        let html = sample.html
        let summary = try #require(html.range(of: "请更正后再提交"))
        let heading = try #require(html.range(of: "<h1"))
        #expect(summary.lowerBound < heading.lowerBound)
        #expect(html.contains("href=\"#subject\"") && html.contains("id=\"subject\""))
        #expect(html.contains("value=\"水务信息化专题研修班（第二期）\""))
    }
}
