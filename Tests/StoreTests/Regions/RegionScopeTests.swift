import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport

/// The people that an authority finds after regions were renamed, moved or added.
@Suite struct RegionScopeTests {
    private static let own = [("36GJXQ", "赣江新区", "360000"), ("360781", nil, "360000")]

    private func code(_ text: String) throws -> RegionCode { try #require(RegionCode(text)) }

    private func tree() throws -> RegionTree {
        try RegionTree.shipped(
            adding: Self.own.map { try OwnRegion(code: code($0.0), name: $0.1, parent: code($0.2)) }
        )
    }

    /// A shelf with an employer in each region, each with one person who is named after the region.
    private func shelf(_ regions: [String]) async throws -> Shelf {
        let shelf = try await Shelf()
        let (tree, codes) = try (tree(), regions.map(code))
        let province = try code("360000")
        try await shelf.write { tx in
            try Regions.put(codes, of: tree, in: tx)
            for code in codes {
                let employer = Organisation(
                    id: OrganisationID(stored: "o\(code)"),
                    name: "单位\(code)",
                    kind: .employer,
                    creditCode: nil,
                    region: code
                )
                try Organisations.add(employer, at: shelf.now, in: tx)
                let person = Person(
                    id: PersonID(stored: "p\(code)"),
                    name: code.text,
                    document: Shelf.document("R\(code)"),
                    series: "general",
                    employer: employer.id
                )
                try People.add(person, at: shelf.now, in: tx)
            }
            try Regions.keep(tree, of: province, in: tx)
        }
        return shelf
    }

    private static let places = [
        "360112", "360122", "360105", "362231", "360426", "362626", "360702", "362101", "360781", "362134", "36GJXQ",
        "360199",
    ]

    /// Each list is the same in Swift: the lists show exactly the people that `Access` allows.
    @Test(arguments: [
        ("360100", ["360105", "360112", "360122", "360199", "362231"]),
        ("360112", ["360105", "360112", "360122"]), ("360122", ["360105", "360112", "360122"]),
        ("360105", ["360105"]), ("360400", ["360426", "362626"]), ("362600", []),
        ("360700", ["360702", "362101"]), ("362100", ["360702", "362101"]),
        ("360781", ["360781", "362134"]), ("36GJXQ", ["36GJXQ"]), ("320000", []),
        ("360000", places.sorted()),
    ])
    func `an authority finds exactly the people in its region, under all its codes`(
        _ region: String,
        _ expected: [String]
    ) async throws {
        let shelf = try await shelf(Self.places)
        let scope = Scope.region(try code(region))
        let question = PeopleQuestion(year: 2026, pageSize: 100)
        let strangers = ["安甲", "本乙"]
        let (people, count) = try await shelf.list(scope, question)
        let listed = people.map(\.name)
        let filter = ExportFilter(year: 2026)
        let (exported, tally) = try await shelf.read { sql in
            (
                try People.registered(People.all(scope, filter, in: sql), scope, filter, in: sql)
                    .map(\.known.person.name),
                try Tallies.sum(year: 2026, within: scope, in: sql).people
            )
        }
        #expect(listed.filter { !strangers.contains($0) }.sorted() == expected)
        #expect(Set(exported) == Set(listed) && count == listed.count && tally == listed.count)
        let access = Access(try tree())
        let actor = Actor(
            account: AccountID(stored: "officer"),
            name: "官",
            person: nil,
            office: Office(
                id: OfficeID(stored: "office"),
                role: .hrClerk,
                organisation: OrganisationID(stored: "bureau"),
                region: try code(region)
            )
        )
        for place in Self.places {
            let person = PersonScope(
                person: PersonID(stored: "p\(place)"),
                series: "general",
                employer: nil,
                region: try code(place)
            )
            #expect((access.decide(actor, .seeYear(person)) == .allowed) == listed.contains(place), "\(place)")
        }
    }

    @Test(arguments: [
        ("360122", "360100", true), ("360112", "360122", true), ("362101", "360700", true), ("360781", "360700", false),
        ("360781", "360000", true), ("36GJXQ", "360100", false), ("36GJXQ", "360000", true), ("360105", "360112", true),
        ("360112", "360105", false),
    ])
    func `a year is closed for everything in the region that closed it`(
        _ place: String,
        _ closing: String,
        _ expected: Bool
    ) async throws {
        let shelf = try await shelf([place, closing])
        let (region, closed) = try (code(place), code(closing))
        try await shelf.write { tx in
            try ClosedYears.close(2025, region: closed, by: shelf.lin.account, at: shelf.now, in: tx)
        }
        #expect(try await shelf.read { try ClosedYears.isClosed(2025, region: region, in: $0) } == expected)
    }

    @Test func `the authority above a region is the nearest one, under any of its codes`() async throws {
        let shelf = try await shelf(["360122", "360781", "36GJXQ", "362101"])
        let bureaus = try ["360000", "360100", "360700", "362100"].map { text in
            Organisation(
                id: OrganisationID(stored: "b\(text)"),
                name: "局\(text)",
                kind: .hrAuthority,
                creditCode: nil,
                region: try code(text)
            )
        }
        try await shelf.write { tx in
            for bureau in bureaus.prefix(3) { try Organisations.add(bureau, at: shelf.now, in: tx) }
        }
        let above = { (text: String) in
            let region = try code(text)
            return try await shelf.read { try Organisations.authority(above: region, in: $0)?.region.text }
        }
        let expected = [
            "360122": "360100", "360112": "360100", "360781": "360000", "36GJXQ": "360000", "362101": "360700",
            "360000": "360000",
        ]
        for (region, bureau) in expected { #expect(try await above(region) == bureau, "\(region)") }
        // 赣州地区 is the old code of 赣州市, which has an authority already.
        let old = try code("362100")
        #expect(try await shelf.read { try Organisations.authority(of: old, in: $0)?.region.text } == "360700")
    }
}
