import Domain
import Testing

/// Names of courses as they are compared.
@Suite struct CourseTextTests {
    @Test(arguments: [
        ("《人工智能与数字化转型》", "人工智能与数字化转型"),
        ("“Python 入门”", "ｐｙｔｈｏｎ入门"),
        ("人工智能——应用", "人工智能-应用"),
        ("人工智能 - 应用", "人工智能应用"),
        ("急救培训（第一期）", "急救培训[第一期]"),
        ("安全生产。", "安全生产"),
        ("安全生产!!", "安全生产"),
    ])
    func `two ways to write one course are the same`(_ one: String, _ other: String) {
        #expect(CourseText.folded(one) == CourseText.folded(other))
        #expect(!CourseText.folded(one).isEmpty)
    }

    @Test(arguments: [("第1-2讲", "第12讲"), ("急救培训一", "急救培训二"), ("A课", "B课"), ("2024-1", "20241")])
    func `two courses are not`(_ one: String, _ other: String) {
        #expect(CourseText.folded(one) != CourseText.folded(other))
    }

    @Test func `signs alone are no course`() {
        #expect(CourseText.folded("《》——。").isEmpty)
    }
}
