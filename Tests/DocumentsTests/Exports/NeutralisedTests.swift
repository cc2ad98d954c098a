import Documents
import Testing

@Suite struct NeutralisedTests {
    @Test(arguments: [
        "=1+1", "=cmd|' /C calc'!A0", "+8613800000000", "+1", "-1+1", "-", "-abc", "--1", "-1.2.3", "-.5", "-1.",
        "@SUM(A1)",
        "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠a", "=\u{301}a",
    ])
    func `text that begins like a formula gets a quote`(text: String) {
        #expect(Neutralised.write(text).unicodeScalars.elementsEqual(["'"] + Array(text.unicodeScalars)))
    }

    @Test(arguments: ["", "张试", "-1", "-0.5", "12", "3.50", "1-2", "a=b", "'", "'quoted'", "'12", "36019919900101901X"])
    func `safe text and plain numbers stay unchanged`(text: String) {
        #expect(Neutralised.write(text) == text)
        #expect(Neutralised.read(text) == text)
    }

    @Test(arguments: [
        "=1+1", "'=1+1", "''=1+1", "'", "''", "'a", "'-1", "-1", "-1+1", "@a", "'@a", "\t", "'\t", "\r\n=1", "'\r\n",
        "＝1", "",
        "=\u{301}a", "'\u{301}=a", "'=\u{301}",
    ])
    func `every text is read back unchanged`(text: String) {
        let back = Neutralised.read(Neutralised.write(text))
        #expect(back.unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test(arguments: ["=1+1", "'=1+1", "''=1+1", "'-1", "'\t", "＝1", "'＝1"])
    func `risky text always begins with a quote`(text: String) {
        #expect(Neutralised.write(text).hasPrefix("'"))
    }

    @Test func `a quote that others put before a number is removed`() {
        #expect(Neutralised.read("'-5") == "-5")
    }
}
