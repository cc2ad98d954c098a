import Domain
import Rules
import Testing

/// What a jurisdiction's file says about its region, offices, words and templates.
@Suite struct CustomsTests {
    private func files(_ lines: String) -> [String: String] {
        var files = SmallPolicy.files()
        files["north/jurisdiction.yaml"] = SmallPolicy.jurisdiction + "\n" + lines
        return files
    }

    private func jurisdiction(_ lines: String) throws -> Jurisdiction {
        try withPolicies(files(lines)) { folder in
            try #require(try PolicyLibrary.load(directory: folder).jurisdiction("north"))
        }
    }

    @Test func `a file states its region, its words and its templates`() throws {
        let jurisdiction = try jurisdiction(
            """
            region: 320000
            authority: 江苏省人力资源和社会保障厅
            words: {recognition: 核准}
            templates: per-subject
            certificate-title: 学时登记证明
            demo: {city: 320100, counties: [320106], school: 石城, city-login: nanjing}

            """
        )
        #expect(jurisdiction.region == RegionCode("320000"))
        let customs = jurisdiction.customs
        #expect(customs.authority == "江苏省人力资源和社会保障厅" && customs.words.recognition == "核准")
        #expect(customs.hasTemplatePerSubject && customs.certificateTitle == "学时登记证明")
        #expect(customs.demo.city == RegionCode("320100") && customs.demo.cityLogin == "nanjing")
        #expect(customs.demo.counties == [RegionCode("320106")] && customs.demo.town == "云岭")
    }

    @Test func `a file that states none has the usual customs of a province`() throws {
        let jurisdiction = try jurisdiction("")
        #expect(jurisdiction.region == nil)
        #expect(jurisdiction.customs == Customs(province: jurisdiction.name))
        #expect(jurisdiction.customs.words.recognition == "认定" && !jurisdiction.customs.hasTemplatePerSubject)
    }

    @Test(arguments: [
        ("region: 360199", "没有代码为 360199 的现行行政区划。"), ("region: 南京", "不是地区代码"),
        ("templates: two", "“templates”的值 two 无法识别"), ("words: {verb: 核准}", "verb"), ("demo: {town: \"\"}", "应是文字"),
    ])
    func `a mistake in a file is told`(line: String, told: String) throws {
        try withPolicies(files(line + "\n")) { folder in
            let failure = #expect(throws: PolicyLoadFailure.self) { try PolicyLibrary.load(directory: folder) }
            #expect(failure?.diagnostics.contains { $0.description.contains(told) } == true)
        }
    }
}
