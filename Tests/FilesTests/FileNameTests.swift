import Files
import Testing

@Suite struct FileNameTests {
    @Test(arguments: ["0198c0de-0000-7000-8000-000000000001", "a", "A.b_c-9", String(repeating: "x", count: 120)])
    func `plain names are accepted, and show their kind`(name: String) throws {
        let file = try #require(FileName(.evidence, name))
        #expect("\(file)" == "evidence/\(name)")
    }

    @Test(
        arguments: [
            "", ".", "..", ".part-1", "a/b", "../a", "a\\b", "a b", "论文", "a\u{0}", "a%2F", "a\n", "é",
            String(repeating: "x", count: 121),
        ]
    )
    func `names that could mean something else somewhere are refused`(name: String) {
        #expect(FileName(.imports, name) == nil)
    }

    @Test func `names are in the order of their bytes`() throws {
        let names = try ["B", "a", "-", "Z9", "a.b", "a-b"].map { try #require(FileName(.evidence, $0)) }
        #expect(names.sorted().map(\.name) == ["-", "B", "Z9", "a", "a-b", "a.b"])
        #expect(try #require(FileName(.evidence, "z")) < #require(FileName(.imports, "a")))
    }
}
