import Domain
import Rules
import Testing

@Suite struct ShippedPolicyTests {
    @Test func `every case of a shipped policy passes`() throws {
        let cases = PolicyCases.run(directory: Jiangxi.folder, library: try Jiangxi.library())
        #expect(cases.failures == [])
        #expect(cases.count >= 27)
    }

    @Test func `a year requires 30, 60 and 90 hours`() throws {
        let policy = try Jiangxi.policy()
        #expect(policy.subjects.map(\.id) == ["public", "professional"])
        #expect(policy.subjects.map(\.required) == [Hours(30), Hours(60)])
        #expect(policy.totalRequired == Hours(90))
        #expect(policy.isVerified)
    }

    @Test(arguments: [
        ("institution-training", "第八条（一）"), ("upgrade-program", "第八条（二）"), ("employer-training", "第八条（三）"),
        ("study-visit", "第八条（四）"), ("conference", "第八条（五）"), ("degree-course", "第八条（六）"),
        ("qualification-exam", "第八条（七）"), ("xuexi-points", "第八条（八）"), ("paper", "第九条（一）"),
        ("book", "第九条（二）"), ("patent", "第九条（三）"), ("research-project", "第九条（四）"), ("award", "第九条（五）"),
        ("lecturing", "第十条"), ("authority-import", "第十二条"), ("cohort-grant", "导入指南 二"),
    ])
    func `each activity has an article, a document and evidence`(id: String, article: String) throws {
        let activity = try #require(try Jiangxi.policy().activity(id))
        #expect(activity.citation.article == article)
        #expect(activity.citation.document.hasPrefix("《"))
        #expect(!activity.evidence.isEmpty)
        #expect(activity.summary.hasSuffix("。"))
    }

    @Test func `a person may declare all activities except imports and grants`() throws {
        let policy = try Jiangxi.policy()
        let closed = policy.activities.filter { !$0.registrars.contains(.person) }.map(\.id)
        #expect(policy.activities.count == 16)
        #expect(closed == ["authority-import", "cohort-grant"])
    }

    @Test func `the nine open choices are listed with their numbers`() throws {
        #expect(try Jiangxi.policy().openChoices.map(\.number) == (1...9).map { "I-\($0)" })
    }

    @Test func `only imports count for health and accounting`() throws {
        let policy = try Jiangxi.policy()
        #expect(policy.acceptedActivities(series: "health").map(\.id) == ["authority-import"])
        #expect(policy.acceptedActivities(series: "accounting").map(\.id) == ["authority-import"])
        #expect(policy.acceptedActivities(series: "general").count == 16)
    }

    @Test func `a single imported record has a limit for each subject`() throws {
        let limits = try #require(try Jiangxi.policy().activity("authority-import")).recordLimits
        #expect(limits == ["professional": Hours(60), "public": Hours(30)])
    }

    @Test(arguments: [
        ("book", "每部：独著 20 学时、编著 10 学时，每年最多 30 学时。"),
        ("lecturing", "按实际时间的 2 倍计算，每年最多 20 学时。"),
        ("xuexi-points", "每满 1000 分折算 1 学时，每年最多 10 学时。"),
        ("cohort-grant", "按登记的学时认定，专业科目每年最多 60 学时，公需科目每年最多 30 学时。"),
    ])
    func `the summary says how hours are computed and capped`(id: String, summary: String) throws {
        #expect(try Jiangxi.policy().activity(id)?.summary == summary)
    }
}
