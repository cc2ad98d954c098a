import Domain
import Testing

@testable import Web

/// Document numbers are masked in lists of problems, and no other values. The column decides.
@Suite struct ProblemMaskTests {
    private static func shown(_ column: String, _ code: String, _ value: String) -> String? {
        ProblemWords.shown(Domain.StagedRow.Problem(column: column, code: code, value: value, message: "。"))
    }

    @Test(arguments: [
        ("课程名称", "out-of-scope", "2026高级培训"), ("结束日期", "out-of-scope", "2026-03-05"),
        ("来源记录号", "duplicate-in-file", "20260305001"), ("单位名称", "employer-unknown", "示范单位 0017"),
    ])
    func `courses, dates and other numbers are not masked`(
        _ column: String,
        _ code: String,
        _ value: String
    ) {
        #expect(Self.shown(column, code, value) == value)
    }

    @Test(
        arguments: ["证件号码", "身份证号", "公民身份号码"],
        ["id-check-digit", "person-unknown", "name-mismatch", "out-of-scope"]
    )
    func `a document number is masked for every problem and every column name`(
        _ column: String,
        _ code: String
    ) {
        #expect(Self.shown(column, code, "360199199001019011") == "**************9011")
    }
}
