import Domain
import Testing

@Suite struct PersonNameTests {
    @Test(arguments: [
        (" 王小样 ", "王小样"), ("王　样", "王样"), ("王 小 样", "王小样"), ("\u{FEFF}王\u{200B}小样", "王小样"),
        ("阿里木•示例", "阿里木·示例"), ("阿里木・示例", "阿里木·示例"), ("阿里木 · 示例", "阿里木·示例"), ("阿里木．示例", "阿里木·示例"),
        ("Ａｎｎ   Ｓａｍｐｌｅ", "Ann Sample"), ("Ann\tB. Sample", "Ann B. Sample"), ("Ann 王", "Ann 王"), ("", ""), (" \n", ""),
        ("王。", "王。"),
    ])
    func `a name is stored in one form`(raw: String, name: String) {
        #expect(PersonName.normalise(raw) == name)
        #expect(PersonName.normalise(name) == name)
    }

    @Test(arguments: [
        ("欧阳 娜娜", "欧阳娜娜"), ("\u{F90A}样", "金样"), ("Jose\u{301} P", "José P"), ("王\n样", "王样"), ("\u{E863}样", "䶮样"),
        ("阿里木•示例", "阿里木·示例"), ("阿里木‧示例", "阿里木·示例"), ("阿里木・示例", "阿里木·示例"), ("阿里木･示例", "阿里木·示例"),
        ("阿里木.示例", "阿里木·示例"), ("阿里木．示例", "阿里木·示例"), ("John.Sample", "JOHN·SAMPLE"), ("ann  sample", "AnnSample"),
        ("ＡＮＮ", "ann"),
    ])
    func `different spellings of the same name have the same key`(left: String, right: String) {
        #expect(PersonName.key(left) == PersonName.key(right))
        #expect(PersonName.isSame(left, right) && PersonName.isSame(left, nil))
        #expect(PersonName.key(PersonName.key(left)) == PersonName.key(left))
    }

    @Test(arguments: [("王样", "王祥"), ("阿里木·示例", "阿里木"), ("Ann", "Anne"), ("", "王")])
    func `different names have different keys`(left: String, right: String) {
        #expect(PersonName.key(left) != PersonName.key(right))
    }

    @Test(arguments: [
        ("王小样", "王**"), ("王样", "王*"), ("欧阳小样", "欧***"), ("阿里木·示例示例", "阿***"), ("Ann Sample", "A***"), ("Bo", "B***"),
        ("王", "*"), ("", ""), (" 王　小样", "王**"),
    ])
    func `a masked name shows only the first character`(name: String, masked: String) {
        #expect(PersonName.masked(name) == masked)
    }

    @Test func `a very long name is cut`() {
        #expect(PersonName.normalise(String(repeating: "王", count: 100_000)).count == 200)
    }
}
