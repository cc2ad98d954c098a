import Rules
import Testing

@Suite struct PolicyLibraryTests {
    @Test(arguments: [2023, 2024, 2050])
    func `the policy of Jiangxi applies from its first year`(year: Int) throws {
        let policy = try Jiangxi.library().policy(jurisdiction: "jiangxi", series: "general", year: year)
        #expect(policy.id == "jiangxi-2023")
    }

    @Test(arguments: [
        ("jiangxi", "general", 2022, PolicyRefusal.noPolicy), ("nowhere", "general", 2024, .noPolicy),
        ("jiangxi", "magic", 2022, .noPolicy), ("jiangxi", "magic", 2024, .unknownSeries),
        ("nowhere", "magic", 2024, .noPolicy), ("jiangxi", "General", 2024, .unknownSeries),
    ])
    func `a missing policy is reported before an unknown series`(
        jurisdiction: String,
        series: String,
        year: Int,
        refusal: PolicyRefusal
    ) throws {
        let library = try Jiangxi.library()
        #expect(throws: refusal) { try library.policy(jurisdiction: jurisdiction, series: series, year: year) }
    }

    @Test(arguments: [
        "health", "school-teacher", "lawyer", "notary", "forensic", "accounting", "forestry-engineering",
        "patent-engineering", "intellectual-property", "broadcasting", "broadcast-engineering",
        "natural-resources-engineering", "open-university-teacher", "hydraulic-engineering",
        "meteorological-engineering", "construction-engineering", "agriculture", "natural-science-research", "general",
    ])
    func `every series of the importing guide is listed with a Chinese name`(series: String) throws {
        let library = try Jiangxi.library()
        #expect(try #require(library.jurisdiction("jiangxi")?.series(series)).name.isEmpty == false)
        #expect(library.jurisdiction("jiangxi")?.series.count == 19)
    }

    @Test func `the error for a folder without policies says what to do`() throws {
        let failure = #expect(throws: PolicyLoadFailure.self) { try PolicyLibrary.load(directory: "/nowhere") }
        #expect(failure?.description.contains("--policies") == true)
    }
}
