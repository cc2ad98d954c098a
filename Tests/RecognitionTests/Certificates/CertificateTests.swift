import Documents
import Domain
import Groundwork
import Recognition
import Rules
import SQLDatabase
import Store
import Testing

@testable import TestWorld

@Suite struct CertificateTests {
    @Test func `a certificate shows the present state of the year, met or not`() async throws {
        let world = try await World()
        let full = try await world.issue(.ada)
        #expect(full.isMet && full.total.counted == Hours(90) && full.shown.count == 2)
        #expect(full.sums.map(\.label) == ["公需科目", "专业科目"])
        #expect(full.sums.map(\.counted) == [Hours(30), Hours(60)])
        let short = try await world.issue(.ben)
        #expect(!short.isMet && short.total.counted == Hours(20))
        #expect(full.code != short.code)
        let standing = try #require(try await world.standing(.ada))
        #expect(full.fingerprint == standing.fingerprint)
    }

    @Test func `while the year does not change, the same certificate is returned`() async throws {
        let world = try await World()
        let first = try await world.issue(.ada)
        world.clock.pass(days: 1)
        #expect(try await world.issue(.ada) == first)
        #expect(try await world.count("certificate") == 1)
    }

    @Test func `a certificate number contains the year and a count, and no document number`() async throws {
        let world = try await World()
        let first = try await world.issue(.ben)
        _ = try await world.recognised()
        world.clock.pass(seconds: 1)
        let second = try await world.issue(.ben)
        #expect(first.number.hasPrefix("2026-") && first.number.hasSuffix("-01"))
        #expect(second.number.hasSuffix("-02"))
        #expect(!first.number.contains(Inhabitant.ben.document.value))
    }

    @Test func `only the person can issue or print a certificate`() async throws {
        let world = try await World()
        await #expect(throws: Refusal.notYourRole) {
            _ = try await IssueCertificate(world.ground)(world.official(.lin), year: World.year)
        }
        let certificate = try await world.issue(.ada)
        await #expect(throws: LookupFailure.missing("certificate")) {
            try await world.printer(world.professional(.ben), year: World.year, number: certificate.number)
        }
    }

    @Test func `a year without a policy has no certificate`() async throws {
        let world = try await World()
        await #expect(throws: PolicyRefusal.noPolicy) { try await world.issue(.ada, year: 2019) }
    }

    @Test func `only a valid certificate is printed`() async throws {
        let world = try await World()
        let certificate = try await world.issue(.ben)
        let ben = try world.professional(.ben)
        guard case .sheet(let sheet) = try await world.printer(ben, year: World.year, number: certificate.number) else {
            throw WorldFailure("no sheet")
        }
        #expect(sheet.verification.address == "https://demo.invalid/certificates/\(certificate.code)")
        #expect(sheet.holder.maskedNumber == Inhabitant.ben.document.masked)
        #expect(!sheet.isMet && sheet.total.counted == Hours(20))
        let record = try await world.recognised()
        world.clock.pass(seconds: 60)
        let newer = try await world.issue(.ben)
        for number in [certificate.number, newer.number] {
            if number == newer.number { try await world.reverse(record) }
            guard case .noLongerValid = try await world.printer(ben, year: World.year, number: number) else {
                throw WorldFailure("printed all the same")
            }
        }
    }

    @Test func `a valid certificate is printed as it was issued, even after changes`() async throws {
        let world = try await World()
        let certificate = try await world.issue(.ben)
        let ben = try world.professional(.ben)
        func sheet() async throws -> CertificateSheet {
            let outcome = try await world.printer(ben, year: World.year, number: certificate.number)
            guard case .sheet(let sheet) = outcome else { throw WorldFailure("no sheet") }
            return sheet
        }
        let before = try await sheet()
        world.clock.pass(days: 3)
        _ = try await world.recognised()
        let after = try await sheet()
        #expect(after.total.counted == Hours(20) && after.total.counted == before.total.counted)
        #expect(after.subjects.map(\.sum.counted) == before.subjects.map(\.sum.counted))
        #expect(after.subjects.map { $0.records.map(\.title) } == before.subjects.map { $0.records.map(\.title) })
        #expect(after.issued == before.issued && after.holder.employer == before.holder.employer)
    }

    @Test func `the rule is cited by title and number, and the general series is not named`() async throws {
        let world = try await World()
        let certificate = try await world.issue(.ada)
        #expect(certificate.statement?.basis == "《江西省专业技术人员继续教育学时认定办法（试行）》（赣人社规〔2023〕2号）第六条")
        #expect(certificate.statement?.series == nil)
        #expect(try await world.issue(.dora).statement?.series == "卫生")
    }

    @Test func `a name that no font can print is refused before the issue`() async throws {
        let world = try await World()
        let ada = try world.person(.ada)
        _ = try await world.pool.write { tx in
            try tx.execute("UPDATE person SET name = ? WHERE id = ?", [.text("安\u{31350}"), .id(ada)])
        }
        let outcome = try await IssueCertificate(world.ground)(world.professional(.ada), year: World.year)
        guard case .nameNotPrintable(let characters) = outcome else { throw WorldFailure("issued") }
        #expect(characters == ["\u{31350}"])
        #expect(try await world.count("certificate") == 0)
    }

    @Test func `a certificate of a sanctioned year names the sanction`() async throws {
        let world = try await World()
        try await SanctionYear(world.ground)(world.official(.hua), world.person(.ada), year: World.year, reason: "虚假")
        let certificate = try await world.issue(.ada)
        #expect(!certificate.isMet && certificate.total.counted == .zero && certificate.shown.isEmpty)
        let ada = try world.professional(.ada)
        guard case .sheet(let sheet) = try await world.printer(ada, year: World.year, number: certificate.number) else {
            throw WorldFailure("no sheet")
        }
        #expect(sheet.remarks.contains { $0.contains("虚假材料") })
    }
}
