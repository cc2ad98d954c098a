import Testing

@testable import Web

struct PeoplePageTests {
    @Test func `only people who can get a slip have a box to tick`() async throws {
        let mixed = try Sample.html("people")
        #expect(mixed.matches(of: /name="person" value="/).count == 1)
        let active = try Sample.html("people-active")
        #expect(!active.contains("打印所选激活单"))
    }

    @Test func `the search uses POST, so that no document number is in an address`() async throws {
        let html = try Sample.html("people")
        #expect(html.contains("<form method=\"post\" action=\"/people/search\""))
    }

    @Test func `a reversal can be requested only if it is possible, and only once`() async throws {
        let html = try Sample.html("person")
        #expect(html.matches(of: /class="reversal-link"/).count == 1)
        #expect(html.contains("申请撤销，待复核"))
    }

    @Test func `hours below the requirement are marked with a word, not only with a colour`() async throws {
        let html = try Sample.html("people")
        #expect(html.matches(of: /class="unmet"/).count == html.matches(of: /（不足）/).count)
        #expect(html.matches(of: /（不足）/).count == 6)
    }

    @Test func `a cancelled year is not offered to be cancelled again`() async throws {
        #expect(try !Sample.html("person-sanctioned").contains("先看结果"))
        #expect(try !Sample.html("person-to-sanction").contains("解除处理"))
    }

    @Test func `no slip is offered for an active account`() async throws {
        let locked = try Sample.html("person")
        #expect(locked.contains("重新打印激活单"))
        let inUse = try Sample.html("person-new")
        #expect(!inUse.contains("action=\"/activation-slips\""))
    }

    @Test func `a clerk cannot confirm their own reversal request`() async throws {
        let html = try Sample.html("reversals")
        #expect(html.matches(of: /同意撤销/).count == 2)
        #expect(html.matches(of: /须由另一位经办人复核/).count == 2)
    }
}
