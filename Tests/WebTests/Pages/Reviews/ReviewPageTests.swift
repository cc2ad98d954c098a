import Testing

@testable import Web

struct ReviewPageTests {
    @Test func `no decision is offered on the reviewer's own declaration`() async throws {
        let html = try Sample.html("review-own")
        #expect(html.contains("这是您本人的申报"))
        #expect(!html.contains("name=\"version\""))
        #expect(!html.contains("退回给本人"))
    }

    @Test func `each of the three decisions is a form with the record's version`() async throws {
        let html = try Sample.html("review")
        #expect(html.matches(of: /name="version" value="3"/).count == 3)
        #expect(html.contains("action=\"/reviews/51/recognition\""))
        #expect(html.contains("action=\"/reviews/51/return\""))
        #expect(html.contains("action=\"/reviews/51/rejection\""))
    }

    @Test func `a missing reason opens its own form and no other`() async throws {
        let returned = try Sample.html("review-problem")
        #expect(returned.matches(of: /<details class="fold way-return" name="decision" open>/).count == 1)
        #expect(!returned.contains("way-rejection\" name=\"decision\" open"))
        let untouched = try Sample.html("review")
        #expect(untouched.matches(of: /name="decision" open>/).isEmpty)
    }

    @Test func `a record that nobody could correct or recognise offers neither`() async throws {
        let html = try Sample.html("review-imported")
        #expect(!html.contains("action=\"/reviews/51/return\"") && !html.contains("action=\"/reviews/51/recognition\""))
        #expect(html.contains("action=\"/reviews/51/rejection\"") && html.contains("年度已经关闭"))
    }

    @Test func `a document is shown in a frame and a picture can be turned, and both open without scripts`() throws {
        let document = try Sample.html("review")
        #expect(document.contains("<iframe class=\"document\" src=\"/evidence/7/preview#view=FitH&amp;navpanes=0\""))
        let picture = try Sample.html("review-pictures")
        #expect(
            picture.contains("<img src=\"/evidence/8/preview\"") && picture.contains("hidden data-turn=\"proof-8\"")
        )
        #expect(picture.contains("<a href=\"/evidence/8/preview\" target=\"_blank\" rel=\"noopener\">"))
    }

    @Test func `the decision is at most ten presses of Tab from the heading, which has the focus`() throws {
        let html = try Sample.html("review")
        let (start, end) = (
            try #require(html.firstRange(of: " autofocus")), try #require(html.firstRange(of: "way-rejection"))
        )
        let between = html[start.upperBound..<end.lowerBound]
        #expect(between.matches(of: /<a |<button|<summary|<input type="(?!hidden)/).count < 10)
    }

    @Test func `the flags of a row stay with it before it is recognised with others`() throws {
        let html = try Sample.html("recognition")
        #expect(html.contains("时间重叠") && html.contains("佐证相同") && html.contains("其中 1 条有需要核对的地方"))
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
