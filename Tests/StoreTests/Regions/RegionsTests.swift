import Domain
import SQLDatabase
import Store
import Testing

@Suite struct RegionsTests {
    private let province = RegionCode("360000")

    private func code(_ text: String) throws -> RegionCode { try #require(RegionCode(text)) }

    private func pairs(_ shelf: Shelf) async throws -> Set<String> {
        try await shelf.read { sql in
            Set(
                try sql.rows("SELECT ancestor_code, region_code FROM region_within", []) {
                    "\(try $0.text()) \(try $0.text())"
                }
            )
        }
    }

    @Test func `the copy and the tree agree on every pair of regions of the province`() async throws {
        let shelf = try await Shelf()
        let (province, tree) = (try #require(province), RegionTree.shipped)
        #expect(try await !shelf.read { try Regions.isKept(tree, of: province, in: $0) })
        let lost = try await shelf.write { try Regions.keep(tree, of: province, in: $0) }
        #expect(lost.isEmpty)
        #expect(try await shelf.read { try Regions.isKept(tree, of: province, in: $0) })
        let codes = tree.codes(within: province)
        let expected = codes.flatMap { outer in codes.filter { tree.isWithin($0, of: outer) }.map { "\(outer) \($0)" } }
        #expect(try await pairs(shelf) == Set(expected))
        #expect(try await shelf.count("region") == codes.count)
    }

    @Test func `storing the same tree again changes nothing, and another tree is noticed`() async throws {
        let shelf = try await Shelf()
        let province = try #require(province)
        try await shelf.write { _ = try Regions.keep(.shipped, of: province, in: $0) }
        let before = try await pairs(shelf)
        try await shelf.write { _ = try Regions.keep(.shipped, of: province, in: $0) }
        #expect(try await pairs(shelf) == before)
        let other = try RegionTree.shipped(adding: [OwnRegion(code: code("360781"), name: nil, parent: province)])
        #expect(try await !shelf.read { try Regions.isKept(other, of: province, in: $0) })
        try await shelf.write { _ = try Regions.keep(other, of: province, in: $0) }
        #expect(try await before.subtracting(pairs(shelf)).contains("360700 360781"))
        #expect(try await !shelf.read { try Regions.isKept(.shipped, of: province, in: $0) })
    }

    @Test func `regions without a file entry keep their name and the place of their digits`()
        async throws
    {
        let shelf = try await Shelf()
        let (province, old, own) = try (#require(province), code("360190"), code("36ZZZZ"))
        try await shelf.write { tx in
            for (code, name) in [(old, "某开发区"), (own, "某新区")] {
                try tx.execute("INSERT INTO region (code, name) VALUES (?, ?)", [.text(code.text), .text(name)])
            }
        }
        let lost = try await shelf.write { try Regions.keep(.shipped, of: province, in: $0) }
        #expect(lost == [own])
        #expect(try await shelf.read { try Regions.name(of: old, in: $0) } == "某开发区")
        let pairs = try await pairs(shelf)
        #expect(pairs.isSuperset(of: ["360190 360190", "360100 360190", "360000 360190", "36ZZZZ 36ZZZZ"]))
        #expect(!pairs.contains("360000 36ZZZZ"))
    }

    @Test func `the name in the file replaces a typed name`() async throws {
        let shelf = try await Shelf()
        let (province, city) = try (#require(province), code("360900"))
        try await shelf.write { tx in
            try tx.execute("INSERT INTO region (code, name) VALUES ('360900', '宜春')")
            try Regions.keep(.shipped, of: province, in: tx)
        }
        #expect(try await shelf.read { try Regions.name(of: city, in: $0) } == "宜春市")
    }
}
