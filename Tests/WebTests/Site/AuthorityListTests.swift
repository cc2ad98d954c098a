import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

/// The list of people as authorities see it.
@Suite struct AuthorityListTests {
    private func page(_ path: String, as visitor: Visitor = .hua) async throws -> String {
        let world = try await SiteWorld.shared.value
        let page = try await world.browse(as: visitor) { try await $0.get(path) }
        #expect(page.status == .ok)
        return page.html.text
    }

    @Test func `the filters show their counts, which an employer's list does not know`() async throws {
        let html = try await page("/people")
        #expect(html.contains(/全部 <span class="soft">2<\/span>/))
        #expect(html.contains(/未激活 <span class="soft">0<\/span>/))
        #expect(html.contains("姓名（从姓开始）或完整证件号码"))
        let employers = try await page("/people", as: .lin)
        #expect(!employers.contains(/全部 <span class="soft">/))
        #expect(!employers.contains("从姓开始"))
    }

    @Test func `a search finds the beginning of a name`() async throws {
        #expect(try await page("/people?search=\("安".asQueryValue)").contains("安甲"))
        #expect(try await !page("/people?search=\("甲".asQueryValue)").contains("安甲"))
        #expect(try await page("/people?search=\("甲".asQueryValue)", as: .lin).contains("安甲"))
    }

    @Test(arguments: ["after", "before"])
    func `a page may begin at a person, and nonsense is the first page`(_ word: String) async throws {
        let world = try await SiteWorld.shared.value
        let ada = world.things.ada
        let html = try await page("/people?\(word)=\(ada)")
        // Nobody is before her, so the page before her is the first one.
        #expect(html.contains("安甲") == (word == "before"))
        #expect(html.contains("本乙"))
        for nonsense in ["", "x", "00000000-0000-0000-0000-000000000000", "%FF", "1%27--"] {
            #expect(try await page("/people?\(word)=\(nonsense)").contains("安甲"))
        }
    }

    @Test func `a year without hours says so`() async throws {
        #expect(try await page("/people?year=1999").contains("1999 年还没有学时记录"))
    }
}
