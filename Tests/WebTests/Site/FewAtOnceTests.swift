import Testing

@testable import Web

struct FewAtOnceTests {
    @Test func `what comes while all places are taken is left out, and later work is done again`() async {
        let few = FewAtOnce(most: 2)
        let inner = await few.attempt {
            await few.attempt { await few.attempt { "third" } ?? "left out" }
        }
        #expect(inner == "left out")
        #expect(await few.attempt { "later" } == "later")
    }

    @Test func `work without a result gives its place back`() async {
        let few = FewAtOnce(most: 1)
        let nothing: String? = await few.attempt { nil }
        #expect(nothing == nil)
        #expect(await few.attempt { "later" } == "later")
    }
}
