import Testing

@testable import Credentials

@Suite struct PasswordRulesTests {
    private static let owner = PasswordOwner(
        documentNumber: "36019919900101902X",
        name: "王小样",
        login: "wxy-desk",
        organisations: ["洪州示范学院"]
    )

    private func problems(_ password: String) -> [String] {
        PasswordRules.problems(password, of: Self.owner)
    }

    @Test(arguments: [
        "correct horse battery", "蓝色自行车在山顶上唱歌呢", "kx72-plum-orbit", "tangerine lamp",
        "quiet-harbour-92-lantern", "purple tram 2026 umbrella", "bvt9wqz4hx",
        String(repeating: "ab3 学", count: 25) + "z",
    ])
    func `a long and unlikely password is accepted without a mix of signs`(password: String) {
        #expect(problems(password).isEmpty)
    }

    @Test(arguments: [
        ("kx72plum", "至少 10"), ("", "至少 10"), ("蓝色自行车", "至少 10"),
        (String(repeating: "kx72plum", count: 17), "最多 128"), (String(repeating: "长", count: 1_000_000), "最多 128"),
        ("my 19900101 lamp", "证件号码"), ("lamp-01902x-lamp", "证件号码"), ("360199-plum-lamp", "证件号码"),
        ("１９９００１０１ｌａｍｐ", "证件号码"), ("lamp 1990-01-01 lamp", "证件号码"), ("01011990-lamp-plum", "出生日期"),
        ("lamp-900101-plum", "证件号码"), ("plum 1990.1.1 orbit", "出生日期"),
        ("王小样的自行车在山顶上", "姓名"), ("WangXiaoYang-orbit", "姓名"), ("xiaoyangwang orbit", "姓名"),
        ("w@ngxi@oy@ng orbit", "姓名"), ("my wxy-desk orbit", "账号名"), ("MyWXYdesk orbit", "账号名"),
        ("洪州示范的自行车在山顶", "单位名称"), ("hongzhoushifan orbit", "单位名称"),
    ])
    func `a password that is too short, too long or about its owner is refused`(password: String, word: String) {
        #expect(problems(password).contains { $0.contains(word) })
    }

    @Test(arguments: [
        "aaaaaaaaaaaa", "abababababab", "abc1abc1abc1", "学时学时学时学时学时", "lamplamplamp",
    ])
    func `a password that repeats a few characters is refused`(password: String) {
        #expect(problems(password).contains { $0.contains("重复") })
    }

    @Test(arguments: [
        "Password123", "ｐａｓｓｗｏｒｄ１２", "P@$$w0rd!!", "1qaz2wsx3edc", "qwertyuiop", "Nuttertools!", "4815162342",
        "usuckba11z1!!", "xueshi-demo-2026", "Xueshi-Demo-2026", "!!manchester!!", "m@nchester2026", "woaini1314",
    ])
    func `a common password is refused, also with other signs or additions`(password: String) {
        #expect(problems(password).contains { $0.contains("很多人用的密码") })
    }

    @Test(arguments: [
        "Nanchang2026", "jiangxi2026", "nanchang@2026", "n@nch@ng!2026", "江西南昌2026年！！", "Beijing@20080808",
        "1234567890", "0987654321", "abcdefghijk", "13579246810", "aaabbbcccddd", "poiuytrewq12", "zxcvbnm,./",
        "!@#$%^&*()", "1q2w3e4r5t6y", "wxy@jiangxi2026", "wang19880808", "13870001234", "admin@nanchang",
        "mima12345678", "yisheng2026", "laoshi123456", "z1x2c3v4b5n6", "xuexiqiangguo", "tiananmen2026", "一二三四五六七八九十",
        "spring2026!!",
        "2026-11-30-2026", "wxy 1314520 !!!",
    ])
    func `a password made of places, years, digits, initials and runs of keys is refused`(password: String) {
        #expect(problems(password).contains { $0.contains("只由") || $0.contains("很多人用的密码") })
    }

    @Test func `every password of the list is refused, also with capitals and other signs`() {
        let list = CommonPasswords.list.split(whereSeparator: \.isWhitespace).map(String.init)
        #expect(list.count == 1090)
        let nobody = PasswordOwner()
        func accepted(_ change: (String) -> String) -> [String] {
            list.map(change).filter { PasswordRules.problems($0, of: nobody).isEmpty }
        }
        #expect(accepted { $0 } == [])
        #expect(accepted { $0.uppercased() } == [])
        #expect(accepted { $0.replacing("o", with: "0").replacing("e", with: "3").replacing("a", with: "@") } == [])
        #expect(accepted { $0.replacing("s", with: "$").replacing("i", with: "1").replacing("l", with: "1") } == [])
    }

    @Test func `all problems are reported together`() {
        #expect(problems("19900101").count == 3)
    }

    @Test func `a person without known facts may have any good password`() {
        #expect(PasswordRules.problems("tangerine lamp", of: PasswordOwner()).isEmpty)
        #expect(PasswordRules.problems("tangerine lamp", of: PasswordOwner(name: "王")).isEmpty)
    }

    @Test func `a password may not contain a short document number`() {
        #expect(!PasswordRules.problems("lamp a1234 orbit", of: PasswordOwner(documentNumber: "A1234")).isEmpty)
    }

    @Test(arguments: [("吕小绿", "lvxiaolv-orbit"), ("吕小绿", "luxiaolu-orbit")])
    func `the sound ü is recognised in both spellings`(name: String, password: String) {
        #expect(PasswordRules.problems(password, of: PasswordOwner(name: name)).contains { $0.contains("姓名") })
    }
}
