import Domain
import Testing

@Suite struct PinyinTests {
    @Test(arguments: [
        ("张伟", "zhang wei", "zw"), ("王小样", "wang xiao yang", "wxy"), ("吕绿", "lv lv", "ll"),
        ("单查", "shan cha", "sc"), ("查单", "zha dan", "zd"), ("曾样", "zeng yang", "zy"), ("仇样", "qiu yang", "qy"),
        ("解样", "xie yang", "xy"), ("区样", "ou yang", "oy"), ("盖样", "ge yang", "gy"), ("朴样", "piao yang", "py"),
        ("缪样", "miao yang", "my"), ("翟样", "zhai yang", "zy"), ("尉迟样", "yu chi yang", "ycy"),
        ("尉样", "wei yang", "wy"), ("长孙样", "zhang sun yang", "zsy"), ("单于样", "chan yu yang", "cyy"),
        ("单于", "shan yu", "sy"), ("欧阳 娜娜", "ou yang na na", "oynn"), ("王长江", "wang chang jiang", "wcj"),
    ])
    func `a name is read as people read it`(name: String, syllables: String, initials: String) {
        let reading = Pinyin(of: name)
        #expect(reading.syllables == syllables)
        #expect(reading.initials == initials)
    }

    @Test(arguments: [
        ("Jürgen Prueba", "jurgen prueba", "jp"), ("阿里木·示例", "a li mu shi li", "almsl"), ("Ann 王", "ann wang", "aw"),
        ("\u{20000}样", "~ yang", "y"), ("Иван", "~", ""), ("", "", ""), ("·", "", ""),
    ])
    func `other scripts have words, and unknown characters sort last`(name: String, syllables: String, initials: String)
    {
        let reading = Pinyin(of: name)
        #expect(reading.syllables == syllables)
        #expect(reading.initials == initials)
    }

    @Test(arguments: [
        ("zhangwei", "zhangwei"), (" Zhang Wei ", "zhangwei"), ("ＺＷ", "zw"), ("lǚ", "lv"), ("lü", "lv"),
        ("lu\u{308}\u{30C}", "lv"), ("xi'an", "xian"),
        ("张w", nil), ("DEMO-1", nil), ("z1", nil), ("z%", nil), ("", nil), (" ", nil),
    ])
    func `only Latin letters are searched as a reading`(text: String, letters: String?) {
        #expect(Pinyin.searched(text) == letters)
    }

    @Test func `nearly every common character has a reading`() {
        let all = (0x4E00...0x9FA5).compactMap(Unicode.Scalar.init).map { Pinyin(of: "王" + String($0)).syllables }
        #expect(all.filter { $0.contains("~") }.count == 10)
        #expect(all.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    }
}
