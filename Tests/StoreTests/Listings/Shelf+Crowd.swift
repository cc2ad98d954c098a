import Domain
import SQLDatabase
import Testing

@testable import Store
@testable import TestSupport

/// A shelf with employers in several counties, and the changes that people go through.
struct Crowd: Sendable {
    static let counties = ["360102", "360103", "360702", "360902"]
    static let series = ["general", "health"]

    let shelf: Shelf
    let employers: [Organisation]

    init(_ pool: (any SQLPool)? = nil) async throws {
        let shelf = try await Shelf(pool)
        let employers = try Self.counties.map { code in
            Organisation(
                id: OrganisationID(stored: "o\(code)"),
                name: "单位\(code)",
                kind: .employer,
                creditCode: nil,
                region: try #require(RegionCode(code))
            )
        }
        (self.shelf, self.employers) = (shelf, employers)
        try await shelf.write { tx in
            try Regions.put(employers.map(\.region), of: .shipped, in: tx)
            for employer in employers { try Organisations.add(employer, at: shelf.now, in: tx) }
        }
    }

    /// Adds people with invented names, of which several are the same.
    func enrol(_ numbers: Range<Int>, seed: UInt64 = 1) async throws {
        var random = SeededRandom(seed: seed)
        let people = numbers.map { number in
            Person(
                id: Self.person(number),
                name: ["张", "李", "王", "欧阳"][number % 4] + String("甲乙丙丁戊己".randomElement(using: &random) ?? "庚"),
                document: Shelf.document("C\(number)"),
                series: Self.series[random.number(0...1)],
                employer: employers[random.number(0...3)].id
            )
        }
        try await shelf.write { tx in
            for person in people { try People.add(person, at: shelf.now, in: tx) }
        }
    }

    static func person(_ number: Int) -> PersonID { PersonID(stored: "crowd\(number)") }

    func settle(_ number: Int, year: Int = 2026, hours: Int) async throws {
        let standing = Standing(
            person: Self.person(number),
            creditYear: year,
            policy: "p",
            subjects: [],
            counted: Hours(hours),
            required: Hours(90),
            met: hours >= 90,
            fingerprint: "f"
        )
        try await shelf.write { try Standings.put(standing, at: shelf.now, in: $0) }
    }

    func leave(_ number: Int) async throws {
        let person = Self.person(number)
        try await shelf.write { tx in
            let present = try tx.first(
                "SELECT organisation_id, began_at FROM employment WHERE person_id = ? AND ended_at IS NULL",
                [.id(person)]
            ) { (OrganisationID(bits: try $0.identifier()), Instant(milliseconds: try $0.integer())) }
            guard let (employer, began) = present else { return }
            try People.leave(person, employer, began: began, at: began.adding(seconds: 1), in: tx)
        }
    }

    func move(_ number: Int, to employer: Int, at second: Int) async throws {
        try await leave(number)
        try await shelf.write { tx in
            try People.employ(
                Self.person(number),
                at: employers[employer].id,
                from: shelf.now.adding(seconds: second),
                in: tx
            )
        }
    }

    /// The next person who leaves no trace outside the person's own row changes the name and the series.
    func rename(_ number: Int, series: String) async throws {
        let person = Self.person(number)
        try await shelf.write { tx in
            try tx.execute(
                "UPDATE person SET name = ?, name_key = ?, series = ? WHERE id = ?",
                [.text("新名"), .text("新名"), .text(series), .id(person)]
            )
            try ListingChanges.add([person], in: tx)
        }
    }

    func openAccount(_ number: Int) async throws {
        let person = Self.person(number)
        let id = AccountID(stored: "account\(number)")
        try await shelf.write { tx in
            if try Accounts.find(id, in: tx) == nil {
                let account = Account(id: id, person: person, name: "人", state: .invited)
                try Accounts.add(account, login: nil, passwordHash: nil, at: shelf.now, in: tx)
            } else {
                try Accounts.setPassword("hash", of: id, in: tx)
            }
        }
    }

    func closeAccount(_ number: Int) async throws {
        try await shelf.write { try Accounts.removePassword(of: AccountID(stored: "account\(number)"), in: $0) }
    }
}
