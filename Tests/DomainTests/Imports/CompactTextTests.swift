import Domain
import Testing

@Suite struct CompactTextTests {
    @Test(arguments: [
        ("新 课", "新课"), (" 新课\u{3000}", "新课"), ("ＡＢ１（上）", "AB1(上)"), ("新\u{200B}课\n", "新课"), ("", ""),
        ("新课", "新课"),
    ])
    func `spaces are removed and wide forms become narrow`(text: String, compact: String) {
        #expect(CompactText.of(text) == compact)
    }

    @Test func `texts with other differences stay different`() {
        #expect(CompactText.of("新课（上）") != CompactText.of("新课（下）"))
        #expect(CompactText.of("ab") != CompactText.of("AB"))
    }
}
