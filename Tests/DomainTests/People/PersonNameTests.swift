import Domain
import Testing

@Suite struct PersonNameTests {
    @Test(arguments: [
        (" 王小样 ", "王小样"), ("王　样", "王样"), ("王 小 样", "王小样"), ("\u{FEFF}王\u{200B}小样", "王小样"),
        ("阿里木•示例", "阿里木·示例"), ("阿里木・示例", "阿里木·示例"), ("阿里木 · 示例", "阿里木·示例"), ("阿里木．示例", "阿里木·示例"),
        ("Ａｎｎ   Ｓａｍｐｌｅ", "Ann Sample"), ("Ann\tB. Sample", "Ann B. Sample"), ("Ann 王", "Ann 王"), ("", ""), (" \n", ""),
        ("王。", "王。"),
    ])
    func `a name is written in one way`(raw: String, name: String) {
        #expect(PersonName.normalise(raw) == name)
        #expect(PersonName.normalise(name) == name)
    }

    @Test(arguments: [
        ("王小样", "王**"), ("王样", "王*"), ("欧阳小样", "欧***"), ("阿里木·示例示例", "阿***"), ("Ann Sample", "A***"), ("Bo", "B***"),
        ("王", "*"), ("", ""), (" 王　小样", "王**"),
    ])
    func `a masked name tells the first character only`(name: String, masked: String) {
        #expect(PersonName.masked(name) == masked)
    }

    @Test func `an endless name is cut`() {
        #expect(PersonName.normalise(String(repeating: "王", count: 100_000)).count == 200)
    }
}
