import Testing

/// The other tests of this folder depend on these.
@Suite struct ShapeTests {
    private let record = "{activity: 学习, subject: 公需, completed: 2024-05-01, facts: {学时数: 9.5}, expect: {counted: 9.5}}"

    @Test func `the plain shape is correct and its cases pass`() throws {
        let right = "- {name: 甲, year: 2024, records: [\(record)], expect: {公需: 9.5, 专业: 0, total: 9.5, met: false}}"
        expectNone(try Shape.differences("", cases: right))
    }

    @Test(arguments: ["公需: 9", "专业: 1", "total: 10", "met: true", "required: 31"])
    func `a wrong expectation is reported`(wrong: String) throws {
        let cases = "- {name: 甲, year: 2024, records: [\(record)], expect: {\(wrong)}}"
        #expect(try Shape.differences("", cases: cases).count == 1)
    }

    @Test func `a section replaces the one with the same name`() throws {
        let text = Shape.text("total: {required: 31, article: 第四条}\ntags: [{id: one, name: 一}]")
        #expect(text.contains("required: 31") && text.contains("tags:") && !text.contains("total: {required: 30"))
    }
}
