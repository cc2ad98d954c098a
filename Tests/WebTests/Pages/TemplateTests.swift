import Mustache
import Testing

@testable import Web

/// Mustache shows nothing for a misspelt name. These tests therefore look up every name with every sample.
struct TemplateTests {
    @Test(arguments: Sample.withTemplate)
    func `every name in a template is known by its page`(sample: Sample) {
        var walk = TemplateWalk(folder: .real)
        walk.walk(type(of: sample.page).template, with: [FramedPage(page: sample.page, frame: sample.frame)])
        #expect(walk.unanswered.isEmpty)
        #expect(walk.unescaped.isEmpty)
    }

    @Test func `at least one sample opens every section`() {
        var walk = TemplateWalk(folder: .real)
        for sample in Sample.withTemplate {
            walk.walk(type(of: sample.page).template, with: [FramedPage(page: sample.page, frame: sample.frame)])
        }
        #expect(walk.seen.subtracting(walk.opened).sorted() == [])
    }

    @Test func `a misspelt name is found`() {
        struct Bare: Page {
            static let template = "errors/show"
            var title: String { "" }
            func child(named: String) -> Any? { nil }
        }
        var walk = TemplateWalk(folder: .real)
        walk.walk(Bare.template, with: [FramedPage(page: Bare(), frame: .stranger)])
        #expect(walk.unanswered.contains("errors/show: {{heading}}"))
    }

    @Test func `every page template has a sample`() {
        let used = Set(Sample.withTemplate.map { type(of: $0.page).template })
        let pages = TemplateFolder.real.names.filter { !$0.hasPrefix("_partials/") }
        #expect(pages.filter { !used.contains($0) } == [])
    }

    @Test(arguments: TemplateFolder.real.names)
    func `no template contains inline style or script`(name: String) throws {
        let text = try #require(TemplateFolder.real.text(name))
        #expect(text.firstMatch(of: /<[^>{]*\s(style|on[a-z]+)=/) == nil)
        #expect(text.firstMatch(of: /<script(?![^>]*src=)/) == nil)
        #expect(text.firstMatch(of: /<style/) == nil)
    }

    @Test(arguments: TemplateFolder.real.names)
    func `every form that posts contains the token against forgery`(name: String) throws {
        let text = try #require(TemplateFolder.real.text(name))
        for form in text.matches(of: /<form[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/) {
            #expect(form.1.contains("{{>_partials/csrf}}") || form.1.contains("name=\"csrf_token\""))
        }
    }
}

extension Sample {
    /// The pages that are rendered by a template. The others are written as markup.
    static var withTemplate: [Sample] { all.filter { !($0.page is any MarkupPage) } }
}
