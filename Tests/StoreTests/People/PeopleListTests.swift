import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport

@Suite struct PeopleListTests {
    private func names(_ shelf: Shelf, _ question: PeopleQuestion, scope: Scope? = nil) async throws -> [String] {
        let scope = scope ?? .people(of: shelf.college.id)
        let (found, count) = try await shelf.list(scope, question)
        if question.page == 1, found.count < question.pageSize { #expect(count == found.count) }
        return found.map(\.name)
    }

    private func crowd(_ names: [String]) async throws -> Shelf {
        let shelf = try await Shelf()
        try await shelf.write { tx in
            for (place, name) in names.enumerated() {
                let person = Person(
                    id: PersonID(stored: "p\(place)"),
                    name: name,
                    document: Shelf.document("P\(place)"),
                    series: "general",
                    employer: shelf.college.id
                )
                try People.add(person, at: shelf.now, in: tx)
            }
        }
        return shelf
    }

    @Test(arguments: [
        "欧阳娜娜", "欧阳 娜娜", "阳娜", "金样", "\u{F90A}样", "阿里木•示", "阿里木.示", "josé", "JOSE\u{301} P", "䶮", "\u{E863}",
    ])
    func `a name is found in every usual way of typing`(_ search: String) async throws {
        let shelf = try await crowd(["欧阳 娜娜", "\u{F90A}样", "阿里木・示例", "Jose\u{301} Prueba", "\u{E863}样"])
        #expect(try await names(shelf, PeopleQuestion(search: search, year: 2026)).count == 1)
    }

    @Test(arguments: ["demo-p1", " ＤＥＭＯ-Ｐ1 ", "DEMO- P1"])
    func `a number is found in every usual way of typing`(_ search: String) async throws {
        let shelf = try await crowd(["甲样", "乙样"])
        #expect(try await names(shelf, PeopleQuestion(search: search, year: 2026)) == ["乙样"])
    }

    @Test(arguments: [
        ("%", ["100%合格"]), ("_", ["a_b"]), ("\\", ["c\\d"]), ("0%", ["100%合格"]), ("a_", ["a_b"]), ("%%", []),
        ("甲", ["安甲"]), ("'", []), ("", ["100%合格", "a_b", "axb", "c\\d", "安甲", "本乙"]),
    ])
    func `the search text is taken literally`(_ search: String, _ expected: [String]) async throws {
        let shelf = try await crowd(["100%合格", "a_b", "axb", "c\\d"])
        #expect(try await names(shelf, PeopleQuestion(search: search, year: 2026)).sorted() == expected.sorted())
    }

    @Test(arguments: [("DEMO-1", ["安甲"]), ("demo-1", ["安甲"]), ("DEMO", []), ("EMO-1", [])])
    func `a document number finds its person only when it is whole`(_ search: String, _ expected: [String]) async throws
    {
        #expect(try await names(Shelf(), PeopleQuestion(search: search, year: 2026)) == expected)
    }

    @Test func `a list knows whether its people have several series, also on other pages`() async throws {
        let shelf = try await crowd(["甲样", "乙样"])
        func differ(search: String, size: Int = 20) async throws -> Bool {
            let question = PeopleQuestion(search: search, year: 2026, pageSize: size)
            return try await shelf.read { sql in
                let people = try People.list(at: shelf.college.id, question, in: sql)
                return try People.haveSeveralSeries(people, at: shelf.college.id, question, in: sql)
            }
        }
        #expect(try await !differ(search: "样"))
        try await shelf.write { tx in
            _ = try tx.execute("UPDATE person SET series = 'health' WHERE name = ?", [.text("甲样")])
        }
        #expect(try await differ(search: "样"))
        #expect(try await differ(search: "样", size: 1))
        #expect(try await !differ(search: "甲样", size: 1))
    }

    @Test func `people who met the year, who did not, and without account are separated`() async throws {
        let shelf = try await Shelf()
        try await shelf.write { tx in
            let standing = Standing(
                person: shelf.ada.id,
                creditYear: 2026,
                policy: "p",
                subjects: [],
                counted: Hours(90),
                required: Hours(90),
                met: true,
                fingerprint: "f"
            )
            try Standings.put(standing, at: shelf.now, in: tx)
            let account = Account(id: AccountID(stored: "a"), person: shelf.ada.id, name: "安甲", state: .active)
            try Accounts.add(account, login: nil, passwordHash: "h", at: shelf.now, in: tx)
        }
        #expect(try await names(shelf, PeopleQuestion(filter: .met, year: 2026)) == ["安甲"])
        #expect(try await names(shelf, PeopleQuestion(filter: .unmet, year: 2026)) == ["本乙"])
        #expect(try await names(shelf, PeopleQuestion(filter: .noAccount, year: 2026)) == ["本乙"])
        #expect(try await names(shelf, PeopleQuestion(filter: .met, year: 2025)) == [])
    }

    @Test func `every page contains other people than the pages before`() async throws {
        let shelf = try await crowd((0..<23).map { "人\($0)" })
        var seen: [String] = []
        for page in 1...4 {
            seen += try await names(shelf, PeopleQuestion(search: "人", year: 2026, page: page, pageSize: 10))
        }
        #expect(seen.count == 23)
        #expect(Set(seen).count == 23)
        let first = try await names(shelf, PeopleQuestion(search: "人", year: 2026, page: 0, pageSize: 10))
        #expect(first == Array(seen.prefix(10)))
    }

    @Test(arguments: [
        ("360000", 2), ("360100", 2), ("360102", 2), ("360103", 0), ("360700", 0), ("350000", 0),
    ])
    func `a region's list contains the people of its employers`(_ region: String, _ expected: Int) async throws {
        let shelf = try await Shelf()
        let scope = Scope.region(try #require(RegionCode(region)))
        #expect(try await names(shelf, PeopleQuestion(year: 2026), scope: scope).count == expected)
    }

    @Test(arguments: [
        ("360000", ["本乙"]), ("360100", ["本乙"]), ("360102", ["本乙"]), ("360103", []), ("360700", []),
    ])
    func `a series list contains only the people of that series in the region`(
        _ region: String,
        _ expected: [String]
    ) async throws {
        let shelf = try await Shelf()
        let scope = Scope.series("health", within: try #require(RegionCode(region)))
        #expect(try await names(shelf, PeopleQuestion(year: 2026), scope: scope) == expected)
    }

    @Test(arguments: [("360000", 2), ("360100", 0), ("360102", 0)])
    func `only the managing region of an employer finds its people`(
        _ region: String,
        _ expected: Int
    ) async throws {
        let shelf = try await Shelf()
        try await shelf.write { _ = try $0.execute("UPDATE organisation SET managing_region_code = '360000'") }
        let scope = Scope.region(try #require(RegionCode(region)))
        let question = PeopleQuestion(year: 2026)
        #expect(try await names(shelf, question, scope: scope).count == expected)
        let exported = try await shelf.read {
            let filter = ExportFilter(year: 2026)
            return try People.registered(People.all(scope, filter, in: $0), scope, filter, in: $0)
        }
        #expect(exported.count == expected)
        let known = try await shelf.read { try People.require(shelf.ada.id, in: $0) }
        #expect(known.scope.region?.text == "360000")
    }

    @Test(arguments: [Scope.nobody, .projects(of: OrganisationID(stored: "college"))])
    func `an office without people in its scope lists nobody`(_ scope: Scope) async throws {
        #expect(try await names(Shelf(), PeopleQuestion(year: 2026), scope: scope) == [])
    }
}
