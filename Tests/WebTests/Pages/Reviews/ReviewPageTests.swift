import Testing

@testable import Web

struct ReviewPageTests {
    @Test func `no decision is offered on the reviewer's own declaration`() async throws {
        let html = try Sample.html("review-own")
        #expect(html.contains("这是您本人的申报"))
        #expect(!html.contains("name=\"version\""))
        #expect(!html.contains("退回给本人"))
    }

    @Test func `each of the three decisions is a form with its key and the record's version`() async throws {
        let html = try Sample.html("review")
        #expect(html.matches(of: /name="version" value="3"/).count == 3)
        #expect(html.matches(of: /name="form_key" value="key-51"/).count == 3)
        #expect(html.contains("action=\"/reviews/51/recognition\""))
        #expect(html.contains("action=\"/reviews/51/return\""))
        #expect(html.contains("action=\"/reviews/51/rejection\""))
    }

    @Test func `a missing reason opens its own form and no other`() async throws {
        let returned = try Sample.html("review-problem")
        #expect(returned.matches(of: /<details class="fold[^"]*" open>/).count == 1)
        let untouched = try Sample.html("review")
        #expect(untouched.matches(of: /<details[^>]* open>/).isEmpty)
    }

    @Test func `a declaration that cannot be ticked shows the reason`() async throws {
        let html = try Sample.html("reviews")
        #expect(html.matches(of: /name="record" value="/).count == 2)
        #expect(html.contains("本人申报，须由其他经办人审核"))
    }

    @Test func `recognising several shows their number and sends each version`() async throws {
        let html = try Sample.html("recognition")
        #expect(html.contains("认定 2 条"))
        #expect(html.contains("name=\"version-51\" value=\"2\""))
        #expect(html.contains("name=\"confirmed\" value=\"yes\""))
        let nothing = try Sample.html("recognition-none")
        #expect(!nothing.contains("name=\"confirmed\""))
    }
}
