import Rules
import Testing

@Suite struct PolicyEditionTests {
    @Test(arguments: [(2010, "72"), (2021, "72"), (2022, "90"), (2050, "90")])
    func `Jiangsu requires 72 hours up to 2021 and 90 hours from 2022`(year: Int, total: String) throws {
        let document = try #require(try Shelf.shipped.get().document("jiangsu", year: year))
        #expect(document.figure("合计") == total)
    }

    @Test func `each edition lists all editions and marks itself`() throws {
        let editions = try Shelf.shipped.get().editions(of: "jiangsu")
        #expect(editions.map(\.years) == ["2010–2021 年度", "2022 年度起"])
        #expect(editions.map { $0.editions.map(\.isThis) } == [[true, false], [false, true]])
    }

    @Test(arguments: [("jiangsu", 2009), ("nowhere", 2024)])
    func `there is no document for a year or an id without a policy`(id: String, year: Int) throws {
        #expect(try Shelf.shipped.get().document(id, year: year) == nil)
    }

    @Test func `the latest documents are one of each policy`() throws {
        let latest = try Shelf.shipped.get().latest
        let known = try Jiangxi.library().policies.map(\.id)
        #expect(Set(latest.map(\.id)) == Set(known))
        #expect(Set(latest.map(\.id)).count == latest.count)
        #expect(latest.first { $0.id == "jiangsu" }?.firstYear == 2022)
    }

    @Test func `examples belong to the edition's own years`() throws {
        let old = try #require(try Shelf.shipped.get().document("jiangsu", year: 2021))
        let results = old.clauses.flatMap(\.examples).compactMap(\.result)
        #expect(!results.isEmpty)
        #expect(results.allSatisfy { $0.contains("要求 72") })
    }
}
