import Domain
import Groundwork
import Recognition
import Rules
import Store
import Testing

@testable import TestWorld

/// All faults of a form, at their fields.
@Suite struct DeclarationFormTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        let field: String
        let words: String
        let make: @Sendable (inout DeclarationForm) -> Void
        var testDescription: String { "\(field): \(words)" }

        init(_ field: String, _ words: String, _ make: @escaping @Sendable (inout DeclarationForm) -> Void) {
            (self.field, self.words, self.make) = (field, words, make)
        }
    }

    static let mistakes = [
        Mistake("title", "请填写名称") { $0.title = " \u{3000}\n" },
        Mistake("title", "最多 100 个字") { $0.title = String(repeating: "长", count: 101) },
        Mistake("content", "最多 100 个字") { $0.content = String(repeating: "长", count: 101) },
        Mistake("note", "最多 500 个字") { $0.note = String(repeating: "长", count: 501) },
        Mistake("completed", "请填写完成日期") { $0.completed = "" },
        Mistake("completed", "不是有效的日期") { $0.completed = "2026-02-30" },
        Mistake("completed", "不是有效的日期") { $0.completed = "去年夏天" },
        Mistake("completed", "不是有效的日期") { $0.completed = "99999999999999999999-1-1" },
        Mistake("completed", "还没有到") { $0.completed = "2026-11-22" },
        Mistake("completed", "2022 年度没有适用") { $0.completed = "2022-05-02" },
        Mistake("started", "不是有效的日期") { $0.started = "5月" },
        Mistake("started", "不能晚于完成日期") { $0.started = "2026-05-03" },
        Mistake("activity", "不由个人申报") { $0.activity = "authority-import" },
        Mistake("activity", "不由个人申报") { $0.activity = "no-such-thing" },
        Mistake("activity", "不由个人申报") { $0.activity = "" },
        Mistake("count", "应填数字") { $0.facts["count"] = "两篇" },
        Mistake("count", "不小于 1 的整数") { $0.facts["count"] = "0" },
        Mistake("count", "不小于 1 的整数") { $0.facts["count"] = "1.5" },
        Mistake("count", "过大") { $0.facts["count"] = "1e99" },
        Mistake("makeup_year", "补学的年度") { $0.isMakeup = true },
        Mistake("makeup_year", "补学的年度") { ($0.isMakeup, $0.makeupYear) = (true, "二〇二五") },
        Mistake("makeup_year", "早于完成日期") {
            ($0.isMakeup, $0.makeupYear, $0.makeupReason) = (true, "2026", "illness")
        },
        Mistake("makeup_year", "2021 年度没有适用") {
            ($0.isMakeup, $0.makeupYear, $0.makeupReason) = (true, "2021", "illness")
        },
        Mistake("makeup_reason", "请选择当年没有完成学时的原因") { ($0.isMakeup, $0.makeupYear) = (true, "2025") },
        Mistake("makeup_reason", "补学原因应从以下选项中选择") {
            ($0.isMakeup, $0.makeupYear, $0.makeupReason) = (true, "2025", "holiday")
        },
        Mistake("level", "请选择") { ($0.activity, $0.facts) = ("award", [:]) },
        Mistake("level", "应从以下选项中选择") { ($0.activity, $0.facts) = ("award", ["level": "world"]) },
        Mistake("points", "请填写年度积分") { ($0.activity, $0.facts) = ("xuexi-points", [:]) },
        Mistake("hours", "只能填一种") {
            ($0.activity, $0.subject, $0.facts) = ("institution-training", "public", ["hours": "8", "days": "1"])
        },
        Mistake("hours", "最多保留两位小数") {
            ($0.activity, $0.subject, $0.facts) = ("institution-training", "public", ["hours": "1.234"])
        },
        Mistake("hours", "应大于 0") {
            ($0.activity, $0.subject, $0.facts) = ("institution-training", "public", ["hours": "-3"])
        },
        Mistake("subject", "科目类型应为") { ($0.activity, $0.facts) = ("institution-training", ["hours": "8"]) },
        Mistake("subject", "科目类型应为") {
            ($0.activity, $0.subject, $0.facts) = ("institution-training", "cooking", ["hours": "8"])
        },
    ]

    @Test(arguments: mistakes)
    func `a mistake is reported at its field, and nothing is saved`(_ mistake: Mistake) async throws {
        let world = try await World()
        let records = try await world.count("record")
        var form = world.paper()
        mistake.make(&form)
        let outcome = try await SaveDeclaration(world.ground)(world.professional(.ben), form, files: [world.scan()])
        guard case .invalid(let faults, _) = outcome else { throw WorldFailure("saved") }
        let told = faults.filter { $0.field == mistake.field }
        #expect(told.contains { $0.message.contains(mistake.words) }, "\(faults)")
        #expect(faults.allSatisfy { $0.message.hasSuffix("。") })
        #expect(try await world.count("record") == records)
        #expect(try await world.count("evidence") == 0)
    }

    @Test func `all mistakes are reported at once`() async throws {
        let world = try await World()
        var form = world.paper()
        (form.title, form.completed, form.started, form.note) = (
            "", "2026-12-01", "x", String(repeating: "长", count: 501)
        )
        form.facts["count"] = "-1"
        let outcome = try await SaveDeclaration(world.ground)(world.professional(.ben), form)
        guard case .invalid(let faults, _) = outcome else { throw WorldFailure("saved") }
        #expect(Set(faults.map(\.field)) == ["title", "completed", "started", "note", "count"])
    }

    @Test(arguments: ["2026-05-02", "2026/5/2", "2026.5.2", "2026年5月2日", "20260502", "２０２６－０５－０２", " 2026-5-2 "])
    func `a date can be written in the usual ways`(_ date: String) async throws {
        let world = try await World()
        var form = world.paper()
        form.completed = date
        #expect(try await world.draft(form).content.completed.iso == "2026-05-02")
    }

    @Test func `full-width digits and control characters are cleaned`() async throws {
        let world = try await World()
        var form = world.paper("\u{7}论文\u{0}ＡＢ")
        form.facts["count"] = "２"
        let record = try await world.draft(form)
        #expect(record.content.title == "论文AB")
        #expect(FactsText.read(record.content.facts)["count"] == .number(ExactNumber(2)))
    }
}
