import Domain
import Groundwork
import Recognition
import Rules
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// The result of the public page for a code, and when it changes.
@Suite struct ValidityTests {
    @Test func `a certificate is valid, then valid with added hours, then replaced`() async throws {
        let world = try await World()
        let first = try await world.issue(.ben)
        #expect(try await world.verified(first) == .valid(hasGrown: false))
        _ = try await world.recognised()
        #expect(try await world.verified(first) == .valid(hasGrown: true))
        world.clock.pass(seconds: 60)
        let second = try await world.issue(.ben)
        #expect(try await world.verified(first) == .replaced(at: second.issuedAt))
        #expect(try await world.verified(second) == .valid(hasGrown: false))
        world.clock.pass(seconds: 60)
        _ = try await world.recognised(world.paper("第二篇"))
        let third = try await world.issue(.ben)
        #expect(try await world.verified(first) == .replaced(at: second.issuedAt))
        #expect(try await world.verified(second) == .replaced(at: third.issuedAt))
    }

    @Test func `a waiting or rejected declaration does not change the validity`() async throws {
        let world = try await World()
        let certificate = try await world.issue(.ben)
        let record = try await world.submitted()
        _ = try await world.decide(record, .rejected(reason: "不是核心刊物"))
        #expect(try await world.verified(certificate) == .valid(hasGrown: false))
    }

    @Test func `the reversal of a record on the certificate revokes it for good`() async throws {
        let world = try await World()
        let early = try await world.issue(.ben)
        let record = try await world.recognised()
        world.clock.pass(seconds: 60)
        let shows = try await world.issue(.ben)
        #expect(try await world.verified(early) == .replaced(at: shows.issuedAt))
        world.clock.pass(seconds: 60)
        let then = world.clock.now
        try await world.reverse(record)
        let reversal = CertificateValidity.revoked(.reversal(records: 1, since: then))
        #expect(try await world.verified(shows) == reversal)
        // The first certificate never contained the record, so it is true again. Its replacement is invalid.
        #expect(try await world.verified(early) == .valid(hasGrown: false))
        world.clock.pass(seconds: 60)
        #expect(try await world.issue(.ben).id == early.id)
        #expect(try await world.verified(shows) == reversal)
    }

    @Test func `a sanction revokes the certificate until it is lifted`() async throws {
        let world = try await World()
        let certificate = try await world.issue(.ada)
        let sanction = SanctionYear(world.ground)
        let (hua, ada) = try (world.official(.hua), world.person(.ada))
        world.clock.pass(seconds: 60)
        let then = world.clock.now
        try await sanction(hua, ada, year: World.year, reason: "虚假材料")
        let sanctioned = CertificateValidity.revoked(.sanction(since: then))
        #expect(try await world.verified(certificate) == sanctioned)
        world.clock.pass(seconds: 60)
        let under = try await world.issue(.ada)
        #expect(try await world.verified(under) == .valid(hasGrown: false))
        #expect(try await world.verified(certificate) == sanctioned)
        world.clock.pass(seconds: 60)
        try await sanction.lift(hua, ada, year: World.year)
        #expect(try await world.verified(under) == .revoked(.sanctionLifted(at: world.clock.now)))
        #expect(try await world.verified(certificate) == .valid(hasGrown: false))
    }

    @Test func `a certificate with another name than the registered one is revoked`() async throws {
        let world = try await World()
        let certificate = try await world.issue(.ada)
        let ada = try world.person(.ada)
        _ = try await world.pool.write { tx in
            try tx.execute("UPDATE person SET name = ? WHERE id = ?", [.text("安更名"), .id(ada)])
        }
        #expect(try await world.verified(certificate) == .revoked(.corrected))
    }

    @Test func `a certificate with more hours than now counted is revoked with the date`() async throws {
        let world = try await World()
        let certificate = try await world.issue(.ada)
        let ada = try world.person(.ada)
        world.clock.pass(days: 1)
        try await world.pool.write { tx in
            try tx.execute("UPDATE person SET series = 'health' WHERE id = ?", [.id(ada)])
            try tx.execute("UPDATE record SET activity = 'paper', facts = '' WHERE person_id = ?", [.id(ada)])
        }
        _ = try await RebuildStandings(world.ground)()
        #expect(try await world.verified(certificate) == .revoked(.recounted(at: world.clock.now)))
    }

    @Test func `the list of certificates shows the same validity`() async throws {
        let world = try await World()
        let first = try await world.issue(.ben)
        _ = try await world.recognised()
        world.clock.pass(seconds: 60)
        let second = try await world.issue(.ben)
        let view = try await SeeCertificates(world.ground)(world.professional(.ben), year: World.year)
        #expect(view.issued.map(\.certificate.id) == [second.id, first.id])
        #expect(view.issued.map(\.validity) == [.valid(hasGrown: false), .replaced(at: second.issuedAt)])
        #expect(view.years == [World.year])
    }

    @Test func `the code is found in every usual way of typing`() async throws {
        let world = try await World()
        let certificate = try await world.issue(.ada)
        let code = certificate.code
        let fullWidth = String(
            String.UnicodeScalarView(
                code.unicodeScalars.map {
                    $0.value > 0x20 && $0.value < 0x7F ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0
                }
            )
        )
        let forms = [
            code, code.lowercased(), code.filter { $0 != "-" }, "  \(code) \n",
            code.map(String.init).joined(separator: " "),
            fullWidth, fullWidth.lowercased(),
        ]
        for typed in forms {
            let view = try #require(try await VerifyCertificate(world.ground)(typed: typed), "\(typed)")
            #expect(view.certificate.id == certificate.id)
            #expect(view.person.name == Inhabitant.ada.name)
        }
    }

    @Test(arguments: ["", "K7QF2", "K7QF2-M9DAB-XXXXX-XXXXX", "' OR 1=1 --", String(repeating: "A", count: 100_000)])
    func `an unknown code gives no certificate`(_ typed: String) async throws {
        let world = try await World()
        _ = try await world.issue(.ada)
        #expect(try await VerifyCertificate(world.ground)(typed: typed)?.certificate == nil)
    }
}
