import Documents
import Testing

@Suite struct NeutralisedTests {
    @Test(arguments: [
        "=1+1", "=cmd|' /C calc'!A0", "+8613800000000", "+1", "-1+1", "-", "-abc", "--1", "-1.2.3", "-.5", "-1.",
        "@SUM(A1)",
        "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠a", "=\u{301}a",
    ])
    func `what begins like a formula gets a quote in front`(text: String) {
        #expect(Neutralised.write(text).unicodeScalars.elementsEqual(["'"] + Array(text.unicodeScalars)))
    }

    @Test(arguments: ["", "张试", "-1", "-0.5", "12", "3.50", "1-2", "a=b", "'", "'quoted'", "'12", "36019919900101901X"])
    func `what spreadsheets read as text or a number stays as it is`(text: String) {
        #expect(Neutralised.write(text) == text)
        #expect(Neutralised.read(text) == text)
    }

    @Test(arguments: [
        "=1+1", "'=1+1", "''=1+1", "'", "''", "'a", "'-1", "-1", "-1+1", "@a", "'@a", "\t", "'\t", "\r\n=1", "'\r\n",
        "＝1", "",
        "=\u{301}a", "'\u{301}=a", "'=\u{301}",
    ])
    func `everything reads back as it was`(text: String) {
        let back = Neutralised.read(Neutralised.write(text))
        #expect(back.unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test(arguments: ["=1+1", "'=1+1", "''=1+1", "'-1", "'\t", "＝1", "'＝1"])
    func `nothing that was written begins like a formula`(text: String) {
        #expect(Neutralised.write(text).hasPrefix("'"))
    }

    @Test func `a number that somebody else made text loses the quote`() {
        #expect(Neutralised.read("'-5") == "-5")
    }
}
