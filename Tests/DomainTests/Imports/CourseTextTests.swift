import Domain
import Testing

/// The comparison of course names.
@Suite struct CourseTextTests {
    @Test(arguments: [
        ("《人工智能与数字化转型》", "人工智能与数字化转型"),
        ("“Python 入门”", "ｐｙｔｈｏｎ入门"),
        ("人工智能——应用", "人工智能-应用"),
        ("人工智能 - 应用", "人工智能应用"),
        ("急救培训（第一期）", "急救培训[第一期]"),
        ("安全生产。", "安全生产"),
        ("安全生产!!", "安全生产"),
        ("｢人工智能｣", "人工智能"), ("⟪人工智能⟫", "人工智能"), ("〝人工智能〞", "人工智能"), ("❝人工智能❞", "人工智能"),
        ("人工\u{00AD}智能", "人工智能"), ("人工智能\u{FE00}", "人工智能"), ("\u{2F08}工智能", "人工智能"), ("①人工智能", "1人工智能"),
        ("人工智能⸺应用", "人工智能-应用"), ("人工智能㊤", "人工智能上"),
    ])
    func `two ways to write one course are the same`(_ one: String, _ other: String) {
        #expect(CourseText.folded(one) == CourseText.folded(other))
        #expect(!CourseText.folded(one).isEmpty)
    }

    @Test(arguments: [("第1-2讲", "第12讲"), ("急救培训一", "急救培训二"), ("A课", "B课"), ("2024-1", "20241")])
    func `two different courses are not the same`(_ one: String, _ other: String) {
        #expect(CourseText.folded(one) != CourseText.folded(other))
    }

    @Test func `symbols alone are not a course`() {
        #expect(CourseText.folded("《》——。").isEmpty)
    }
}
