import Foundation
import Testing

@testable import Web

/// Checks of every page as it is sent, from a template or from Swift.
struct RenderedPageTests {
    @Test(arguments: Sample.all)
    func `no page contains inline style or script`(sample: Sample) throws {
        let html = sample.html
        #expect(html.firstMatch(of: /<[^>]*\s(style|on[a-z]+)=/) == nil)
        #expect(html.firstMatch(of: /<script(?![^>]*src=)/) == nil)
        #expect(html.firstMatch(of: /<style/) == nil)
    }

    @Test(arguments: Sample.all)
    func `every form that posts contains the token against forgery`(sample: Sample) throws {
        let html = sample.html
        for form in html.matches(of: /<form[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/) {
            #expect(form.1.contains("name=\"csrf_token\""))
        }
    }
}
