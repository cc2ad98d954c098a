import Domain
import Rules
import Store
import Testing
import Workflows

/// A sanction shows on certificates even where it takes no hours away.
@Suite struct SanctionedCertificateTests {
    private static let emptyYear = 2025

    private func isPrinted(_ certificate: Certificate, _ world: World) async throws -> Bool {
        let outcome = try await world.printer(
            world.professional(.ben),
            year: Self.emptyYear,
            number: certificate.number
        )
        if case .noLongerValid = outcome { return false }
        return true
    }

    @Test func `the certificate of a year without hours is revoked by a sanction`() async throws {
        let world = try await World()
        let certificate = try await world.issue(.ben, year: Self.emptyYear)
        #expect(certificate.total.counted == .zero)
        #expect(try await world.verified(certificate) == .valid)
        let (hua, ben) = try (world.official(.hua), world.person(.ben))
        try await SanctionYear(world.ground)(hua, ben, year: Self.emptyYear, reason: "虚假材料")
        #expect(try await world.verified(certificate) == .revoked(.sanction))
        #expect(try await !isPrinted(certificate, world))
    }

    @Test func `after the sanction is lifted, the first is replaced by the one issued under it`() async throws {
        let world = try await World()
        let (hua, ben) = try (world.official(.hua), world.person(.ben))
        let first = try await world.issue(.ben, year: Self.emptyYear)
        #expect(try await isPrinted(first, world))
        try await SanctionYear(world.ground)(hua, ben, year: Self.emptyYear, reason: "虚假材料")
        world.clock.pass(seconds: 60)
        let under = try await world.issue(.ben, year: Self.emptyYear)
        #expect(under.id != first.id)
        #expect(try await isPrinted(under, world))

        try await SanctionYear(world.ground).lift(hua, ben, year: Self.emptyYear)
        #expect(try await world.verified(first) == .replacedByNewer(at: under.issuedAt))
        #expect(try await world.verified(under) == .standingChanged)
        // The year is again what the first one shows, and still there is a newer one.
        #expect(try await !isPrinted(first, world))
        #expect(try await !isPrinted(under, world))
    }
}
