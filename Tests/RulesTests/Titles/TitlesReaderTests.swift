import Rules
import Testing

/// `titles.yaml` may only require subjects of the jurisdiction's policies.
@Suite struct TitlesReaderTests {
    private func problems(_ subjects: String, policy: String = "") throws -> [String] {
        var files = Shape.files(policy)
        files["shape/titles.yaml"] = """
            titles: shape
            levels: [{id: senior, name: 副高级}]
            sources: [{id: notice, title: 《通知》, document: 文〔2021〕2号, short: 通知, verified: false}]
            windows:
              - {level: senior, years: 5, subjects: \(subjects), article: 第一条}
            """
        return try withPolicies(files) { folder in
            do {
                _ = try PolicyLibrary.load(directory: folder)
                return []
            } catch let failure as PolicyLoadFailure {
                return failure.diagnostics.map(\.description)
            }
        }
    }

    @Test func `a subject that no policy of the jurisdiction has is reported`() throws {
        expectNone(try problems("{public: 150}"))
        #expect(
            try problems("{elective: 150}") == ["shape/titles.yaml:5：不认识的名称“elective”。可用的有：professional、public。"]
        )
    }

    @Test func `if a policy cannot be read, its subjects are not checked`() throws {
        let found = try problems("{elective: 150}", policy: "subjects: {}")
        #expect(!found.isEmpty && !found.contains { $0.contains("titles.yaml") }, "\(found)")
    }
}
