import Credentials
import Testing

@Suite struct PasswordRulesTests {
    private func problems(_ password: String) -> [String] {
        PasswordRules.problems(password, documentNumber: "36019919900101902X", name: "王小样")
    }

    @Test(arguments: [
        "correct horse battery", "蓝色自行车在山顶上唱歌呢", "kx72-plum-orbit", "tangerine lamp",
        String(repeating: "ab3 学", count: 25) + "z",
    ])
    func `a long and unlikely password is accepted without any mixture of signs`(password: String) {
        #expect(problems(password).isEmpty)
    }

    @Test(arguments: [
        ("kx72plum", "至少 10"), ("", "至少 10"), ("蓝色自行车", "至少 10"),
        (String(repeating: "kx72plum", count: 17), "最多 128"), (String(repeating: "长", count: 1_000_000), "最多 128"),
        ("my 19900101 lamp", "证件号码"), ("lamp-01902x-lamp", "证件号码"), ("360199-plum-lamp", "证件号码"),
        ("１９９００１０１ｌａｍｐ", "证件号码"), ("王小样的自行车在山顶上", "姓名"),
        ("aaaaaaaaaaaa", "容易被猜到"), ("abababababab", "容易被猜到"), ("1234567890", "容易被猜到"), ("0987654321", "容易被猜到"),
        ("Password123", "容易被猜到"), ("qwertyuiop", "容易被猜到"), ("Nanchang2026", "容易被猜到"), ("abcdefghijk", "容易被猜到"),
        ("abc1abc1abc1", "容易被猜到"), ("ｐａｓｓｗｏｒｄ１２", "容易被猜到"), ("1qaz2wsx3edc", "容易被猜到"),
    ])
    func `a password that would be tried first is refused`(password: String, word: String) {
        #expect(problems(password).contains { $0.contains(word) })
    }

    @Test func `all that is wrong is told at once`() {
        #expect(problems("19900101").count == 3)
    }

    @Test func `a person without a number or a name may have any good password`() {
        #expect(PasswordRules.problems("tangerine lamp", documentNumber: "", name: "").isEmpty)
        #expect(PasswordRules.problems("tangerine lamp", documentNumber: "", name: "王").isEmpty)
    }

    @Test func `a short document number may not stand in it whole`() {
        #expect(!PasswordRules.problems("lamp a1234 orbit", documentNumber: "A1234", name: "").isEmpty)
    }
}
