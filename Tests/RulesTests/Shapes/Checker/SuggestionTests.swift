import Testing

/// The advice in a message corrects the mistake.
@Suite struct SuggestionTests {
    private static let fixed = "facts: [], formula: {kind: fixed, hours: 4}"

    @Test(arguments: [
        Mistake("a similar word", "rounding: {quantum: 1, directoin: down}", "不认识的名称“directoin”。是否应为“direction”？"),
        Mistake(
            "a short word, similar to many",
            "rounding: {quantum: 1, direction: down, of: 1}",
            "不认识的名称“of”。可用的有：article、choice、direction、quantum、source、verified。"
        ),
        Mistake.item("one of many", fixed + ", remark: 1", "可用的有：article、caps、choice、"),
        Mistake.item("no more than a dozen", fixed + ", remark: 1", " 个。"),
        Mistake(
            "two ways to say how much",
            "caps: {limits: [{id: x, name: 甲, of: {}, share: 1/2, hours: 9, of-required: total, each: year, "
                + "article: 四}]}",
            "hours 与 share 只能写一个。"
        ),
        Mistake(
            "two ways to say what is counted",
            "requirement: [{id: x, name: 甲, sum: {}, records: {}, at-least: 1, article: 四}]",
            "records 与 sum 只能写一个。"
        ),
        Mistake(
            "two ways to say how many",
            "requirement: [{id: x, name: 甲, sum: {}, at-least: 1, at-least-share: 1/2, of: {}, article: 四}]",
            "at-least 与 at-least-share 只能写一个。"
        ),
        Mistake.item(
            "a form without declared forms",
            fixed + ", form: online",
            "请先在文件开头写 forms: [{id: online, name: 网络}]。"
        ),
        Mistake.item("a tag without declared tags", fixed + ", tags: [ethics]", "请先在文件开头写 tags: ["),
        Mistake.item(
            "a fact for a form without declared forms",
            "facts: [{key: form, kind: form, label: 形式}], formula: {kind: fixed, hours: 1}",
            "请先在文件开头写 forms: ["
        ),
        Mistake(
            "a lowest issuer without declared issuers",
            "requirement: [{id: x, name: 甲, sum: {issuer: {from: county}}, at-least: 1, article: 四}]",
            "请先在文件开头写 issuers: ["
        ),
        Mistake.item(
            "a fact of another kind",
            "facts: [{key: authors, kind: count, label: 人数}, {key: rank, kind: whole, label: 排名}], "
                + "formula: {kind: shared, whole: {kind: fixed, hours: 9}, authors: authors, rank: rank, "
                + "first: 3/5, up-to: 2}",
            "事项 authors 的 kind 是 count，这里须为 whole。需要从 1 起的，加 from: 1。"
        ),
        Mistake.item(
            "a share above 1 for the first author",
            "facts: [{key: authors, kind: whole, label: 人数}, {key: rank, kind: whole, label: 排名}], "
                + "formula: {kind: shared, whole: {kind: fixed, hours: 9}, authors: authors, rank: rank, "
                + "first: 6/5, up-to: 2}",
            "“first”不能大于 1。"
        ),
        Mistake(
            "a reason that is only a word",
            "makeup: {article: 六, reasons: [因病]}",
            "“reasons”的每项应写成 {id: illness, name: 因病}。"
        ),
        Mistake("a form that is only a word", "forms: [网络]", "“forms”的每项应写成 {id: online, name: 网络}。"),
    ])
    func `a mistake is reported with advice`(mistake: Mistake) throws {
        let problems = try Shape.problems(mistake.sections)
        #expect(problems.contains { $0.contains(mistake.part) }, "\(problems)")
    }
}
