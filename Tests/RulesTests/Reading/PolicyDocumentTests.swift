import Domain
import Rules
import Testing

@Suite struct PolicyDocumentTests {
    @Test func `each activity of Jiangxi is a clause with its article and its summary`() throws {
        let document = try Shelf.latest("jiangxi-2023")
        for activity in try Jiangxi.policy().activities {
            let clause = try document.clause("activity-\(activity.id)")
            #expect(clause.name == activity.name)
            #expect(clause.citation == activity.citation)
            #expect(clause.text == activity.summary)
            #expect(clause.group == activity.group)
        }
    }

    @Test(arguments: [
        ("activity-paper", "认定办法第九条（一）"), ("activity-cohort-grant", "导入指南 二"), ("imports", "导入指南 图 2 第 3 点"),
        ("declarations", "认定办法第十二条"), ("channel-1", "认定办法第十五条"), ("sanction", "认定办法第十四条"),
    ])
    func `every clause cites its article with the document`(id: String, place: String) throws {
        #expect(try Shelf.latest("jiangxi-2023").clause(id).citation.short == place)
    }

    @Test(arguments: [("公需科目", "30"), ("专业科目", "60"), ("合计", "90")])
    func `the figures of Jiangxi are the hours that a year requires`(name: String, hours: String) throws {
        let document = try Shelf.latest("jiangxi-2023")
        #expect(document.figure(name) == hours)
        #expect(try document.clause("total").text.contains("\(name)不少于 \(hours) 学时"))
    }

    @Test func `the document lists the nine open choices with their numbers`() throws {
        let document = try Shelf.latest("jiangxi-2023")
        #expect(document.choices.map(\.number) == (1...9).map { "I-\($0)" })
        #expect(document.warning == nil)
        #expect(document.isVerified)
    }

    @Test func `the sections have a fixed order`() throws {
        let ids = try Shelf.latest("jiangxi-2023").sections.map(\.id)
        #expect(ids == ["requirement", "activities", "time", "years", "channels", "recognition", "examples"])
    }

    @Test func `no two clauses of a document have the same address`() throws {
        for document in try Shelf.shipped.get().documents {
            let ids = document.sections.map(\.id) + document.clauses.map(\.id) + document.choices.map(\.number)
            #expect(Set(ids).count == ids.count, "\(document.id)")
        }
    }

    @Test func `a clause names the series with a channel and what counts for them`() throws {
        let clause = try Shelf.latest("jiangxi-2023").clause("channel-1")
        #expect(clause.name == "卫生、会计")
        #expect(clause.text.hasPrefix("只计入“主管部门导入”的学时"))
    }

    @Test func `an unverified policy has a warning with the documents that were not checked`() throws {
        let document = try Shelf.latest("teacher-cycle")
        #expect(!document.isVerified)
        let warning = try #require(document.warning)
        #expect(warning.contains("尚未核对原文"))
        #expect(warning.contains("《江苏省教师培训学时认定登记管理办法》"))
    }

    @Test func `a cycle is shown with its years and its requirement`() throws {
        let document = try Shelf.latest("teacher-cycle")
        #expect(document.figures.map(\.unit).last == "学时／5 年")
        #expect(try document.clause("cycle").text.contains("2021–2025 年、2026–2030 年"))
        #expect(try document.clause("condition-county-or-above").text.contains("县级、市级、省级、国家级的学时不少于 180"))
    }

    @Test func `clauses for certain people state their numbers`() throws {
        let document = try Shelf.latest("lawyer-shanghai")
        #expect(try document.clause("adjustment-aged-60").text == "年龄满 60 周岁、不满 65 周岁的，要求改为合计 20 学时。")
        #expect(try document.clause("adjustment-aged-65").text == "年龄满 65 周岁的，本年度不作要求。")
        #expect(try document.clause("credit-year").details.contains { $0.text.contains("从4月1日到次年3月31日") })
    }

    @Test func `a common cap names the activities that it applies to`() throws {
        let clause = try Shelf.latest("cme-2024").clause("cap-1")
        #expect(clause.name == "自学等")
        #expect(clause.text == "自学等合起来，每年最多 10 学分（合计要求的 0.4）。")
        #expect(clause.examples.flatMap(\.lines).contains { $0.explanation.contains("自学等每年最多 10 学分") })
    }
}
