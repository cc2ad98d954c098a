import Domain
import Groundwork
import Recognition
import Rules
import Store
import Testing

@testable import TestWorld

/// A sanction affects certificates even if it takes no hours away.
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

    @Test func `a sanction revokes the certificate of a year without hours`() async throws {
        let world = try await World()
        let certificate = try await world.issue(.ben, year: Self.emptyYear)
        #expect(certificate.total.counted == .zero)
        #expect(try await world.verified(certificate) == .valid(hasGrown: false))
        let (hua, ben) = try (world.official(.hua), world.person(.ben))
        try await SanctionYear(world.ground)(hua, ben, year: Self.emptyYear, reason: "虚假材料")
        #expect(try await world.verified(certificate) == .revoked(.sanction(since: world.clock.now)))
        #expect(try await !isPrinted(certificate, world))
    }

    @Test func `lifting the sanction revokes its certificate, and the first is valid again`()
        async throws
    {
        let world = try await World()
        let (hua, ben) = try (world.official(.hua), world.person(.ben))
        let first = try await world.issue(.ben, year: Self.emptyYear)
        #expect(try await isPrinted(first, world))
        world.clock.pass(seconds: 60)
        try await SanctionYear(world.ground)(hua, ben, year: Self.emptyYear, reason: "虚假材料")
        world.clock.pass(seconds: 60)
        let under = try await world.issue(.ben, year: Self.emptyYear)
        #expect(under.id != first.id)
        #expect(try await isPrinted(under, world))

        world.clock.pass(seconds: 60)
        try await SanctionYear(world.ground).lift(hua, ben, year: Self.emptyYear)
        #expect(try await world.verified(first) == .valid(hasGrown: false))
        #expect(try await world.verified(under) == .revoked(.sanctionLifted(at: world.clock.now)))
        #expect(try await isPrinted(first, world))
        #expect(try await !isPrinted(under, world))
        #expect(try await world.issue(.ben, year: Self.emptyYear).id == first.id)
    }
}
