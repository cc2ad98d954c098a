import Testing

@testable import Domain

@Suite struct RegionTreeTests {
    private func code(_ text: String) throws -> RegionCode { try #require(RegionCode(text)) }

    private func isWithin(_ inner: String, _ outer: String, in tree: RegionTree = .shipped) throws -> Bool {
        try tree.isWithin(code(inner), of: code(outer))
    }

    @Test(arguments: [
        ("360102", "360102"), ("360102", "360100"), ("360102", "360000"), ("360100", "360000"), ("429004", "420000"),
        ("110105", "110000"),
    ])
    func `a region lies in itself and in all regions above it`(_ inner: String, _ outer: String) throws {
        #expect(try isWithin(inner, outer))
    }

    @Test(arguments: [
        ("360100", "360102"), ("360102", "360103"), ("360102", "360700"), ("360000", "360100"), ("320102", "360000"),
        ("360102", "990000"), ("990101", "360000"), ("36GJXQ", "360000"), ("360000", "36GJXQ"),
    ])
    func `a region does not lie in a region beside it, below it or unknown`(_ inner: String, _ outer: String) throws {
        #expect(try !isWithin(inner, outer))
    }

    /// 新建县 became 新建区, 赣州地区 became 赣州市, and 德安县 of 九江地区 now has the city's digits.
    @Test(arguments: [
        ("360122", "360112", true), ("360122", "360100", true), ("362101", "360700", true), ("362101", "360702", true),
        ("362136", "360700", true), ("362626", "360400", true), ("362626", "360426", true), ("362231", "360100", true),
        ("362231", "360900", false), ("362224", "360500", true), ("362530", "361000", false),
        ("369001", "360400", true),
        ("329003", "320500", true), ("320882", "320803", true), ("322201", "320800", true), ("322201", "320802", false),
    ])
    func `an ended code lies in its successor, not where its digits say`(
        _ inner: String,
        _ outer: String,
        _ expected: Bool
    ) throws {
        #expect(try isWithin(inner, outer) == expected)
    }

    @Test func `the old and the new code of a place are in the same scopes`() throws {
        for (old, new) in [("360122", "360112"), ("362100", "360700"), ("362631", "360781")] {
            #expect(try isWithin(old, new) && isWithin(new, old))
        }
        #expect(try isWithin("360702", "362100"))
        // 湾里区 became a part of 新建区. The scope of one part does not contain the whole.
        #expect(try isWithin("360105", "360112") && !isWithin("360112", "360105"))
    }

    @Test func `an unknown code lies where its digits say, so that nobody is lost`() throws {
        #expect(try isWithin("360199", "360100") && isWithin("360199", "360000") && !isWithin("360199", "360102"))
        #expect(
            try RegionTree.shipped.ancestors(of: code("360199")).map(\.code.text) == ["360199", "360100", "360000"]
        )
    }

    @Test func `the ancestors of a region have their distance and all codes of each place`() throws {
        let found = try RegionTree.shipped.ancestors(of: code("362101"))
        #expect(found.filter { $0.steps == 0 }.map(\.code.text).sorted() == ["360702", "362101", "362601"])
        #expect(found.filter { $0.steps == 1 }.map(\.code.text) == ["360700", "362100"])
        #expect(found.filter { $0.steps == 2 }.map(\.code.text) == ["360000"])
        #expect(found.count == 6)
    }

    @Test func `the codes within a region are returned with parents first`() throws {
        let tree = RegionTree.shipped
        let city = try code("360100")
        let codes = tree.codes(within: city)
        #expect(codes.first == city && codes.count == Set(codes).count)
        #expect(Set(codes) == Set(tree.regions.keys.filter { tree.isWithin($0, of: city) }))
        for (place, one) in codes.enumerated() {
            if let parent = tree.parent(of: one), parent != (try code("360000")) {
                #expect(codes.firstIndex(of: parent).map { $0 < place } == true)
            }
        }
        #expect(try tree.codes(within: code("990000")).isEmpty)
    }

    @Test func `regions have their present name, and keep the former ones`() throws {
        let region = try #require(RegionTree.shipped.region(code("360402")))
        #expect(region.name == "濂溪区" && region.formerNames == ["庐山区"] && region.since == 1983 && region.until == nil)
        #expect(try RegionTree.shipped.region(code("360122"))?.until == 2015)
    }

    @Test func `an added region lies where the jurisdiction says, with all regions in it`() throws {
        let own = try [
            OwnRegion(code: code("36GJXQ"), name: "赣江新区", parent: code("360000")),
            OwnRegion(code: code("36GJ01"), name: "儒乐湖", parent: code("36GJXQ")),
            OwnRegion(code: code("360781"), name: nil, parent: code("360000")),
        ]
        let tree = try RegionTree.shipped(adding: own)
        #expect(try isWithin("36GJ01", "36GJXQ", in: tree) && isWithin("36GJ01", "360000", in: tree))
        #expect(try !isWithin("36GJ01", "360100", in: tree))
        // 瑞金 is run by the province. The city with its digits does not see it under any of its codes.
        #expect(try isWithin("360781", "360000", in: tree) && !isWithin("360781", "360700", in: tree))
        #expect(try !isWithin("362134", "360700", in: tree) && isWithin("362134", "360781", in: tree))
        #expect(try isWithin("360782", "360700", in: tree))
        #expect(try tree.region(code("360781"))?.name == "瑞金市")
        #expect(tree != .shipped && tree.fingerprint != RegionTree.shipped.fingerprint)
    }

    @Test func `regions in a circle, or without a known parent, are refused`() throws {
        let (a, b) = try (code("36A001"), code("36B001"))
        #expect(throws: RegionFault.circle([a, b])) {
            try RegionTree.shipped(adding: [
                OwnRegion(code: a, name: "甲", parent: b), OwnRegion(code: b, name: "乙", parent: a),
            ])
        }
        #expect(throws: RegionFault.parentUnknown(a, parent: b)) {
            try RegionTree.shipped(adding: [OwnRegion(code: a, name: "甲", parent: b)])
        }
        let (province, city) = try (code("360000"), code("360100"))
        #expect(throws: RegionFault.circle([province, city])) {
            try RegionTree.shipped(adding: [OwnRegion(code: province, name: nil, parent: city)])
        }
    }

    @Test(arguments: [
        ("360103", "360100", "360103"), ("360162", "360000", "360102"), ("南昌市", "360000", "360100"),
        ("鄱阳县", "360000", "361128"), ("波阳县", "360000", "361128"), ("庐山区", "360000", "360402"),
    ])
    func `similar regions are found by name and by code`(_ typed: String, _ within: String, _ first: String)
        throws
    {
        let near = try RegionTree.shipped.near(typed, within: code(within))
        #expect(near.contains { $0.code.text == first } && near.count <= 3)
        #expect(near.allSatisfy { $0.until == nil })
    }

    @Test func `nothing is similar to a text that is not like a region`() throws {
        for typed in ["", "x", "999999", "火星"] {
            #expect(try RegionTree.shipped.near(typed, within: code("360000")).isEmpty)
        }
    }
}
