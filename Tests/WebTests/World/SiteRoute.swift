import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

/// One route of the site, with its visitors and its request.
struct SiteRoute: Sendable, CustomTestStringConvertible {
    let method: HTTPRequest.Method
    /// The path in the router, such as `/declarations/{id}/edit`.
    let pattern: String
    /// The visitors with access. All others are refused.
    let visitors: Set<Visitor>
    /// The status of the answer for visitors with access.
    let status: HTTPResponse.Status
    /// The thing for `{id}` in the path.
    let id: Thing?
    /// The fields of a form without faults.
    let fields: @Sendable (SiteWorld) -> Fields

    static func get(
        _ pattern: String,
        _ visitors: Set<Visitor>,
        _ status: HTTPResponse.Status = .ok,
        id: Thing? = nil
    ) -> SiteRoute {
        SiteRoute(method: .get, pattern: pattern, visitors: visitors, status: status, id: id) { _ in [] }
    }

    static func post(
        _ pattern: String,
        _ visitors: Set<Visitor>,
        _ status: HTTPResponse.Status = .seeOther,
        id: Thing? = nil,
        fields: @escaping @Sendable (SiteWorld) -> Fields = { _ in [] }
    ) -> SiteRoute {
        SiteRoute(method: .post, pattern: pattern, visitors: visitors, status: status, id: id, fields: fields)
    }

    var testDescription: String { "\(method) \(pattern)" }

    var isOpen: Bool { visitors.contains(.stranger) }

    /// Returns an address of the world that the route answers.
    func path(in world: SiteWorld) -> String {
        let things = world.things
        return pattern.replacing("{id}", with: id?.id(things) ?? "").replacing("{year}", with: String(SiteWorld.year))
            .replacing("{activity}", with: "paper").replacing(
                "{record}",
                with: things.recognised
            )
            .replacing("{office}", with: things.appointed).replacing(
                "{fact}",
                with: "01900000-0000-7000-8000-00000000fac7"
            )
            .replacing("{code}", with: things.certificateCode).replacing("{file}", with: file(things))
    }

    func ask(_ browser: Browser, in world: SiteWorld) async throws -> TestResponse {
        method == .get
            ? try await browser.get(path(in: world)) : try await browser.post(path(in: world), fields(world))
    }

    private func file(_ things: Things) -> String {
        pattern.hasPrefix("/assets") ? "none.css" : "\(things.certificateNumber).pdf"
    }
}

/// A thing in the world that an address refers to.
struct Thing: Sendable {
    let id: @Sendable (Things) -> String

    static let ada = Thing { $0.ada }
    /// One of the shipped policies.
    static let rule = Thing { _ in "jiangxi-2023" }
    static let draft = Thing { $0.draft }
    static let submitted = Thing { $0.submitted }
    static let recognised = Thing { $0.recognised }
    static let evidence = Thing { $0.evidence }
    static let reversal = Thing { $0.reversal }
    static let staged = Thing { $0.staged }
    static let training = Thing { $0.training }
    static let choosing = Thing { $0.choosing }
    static let batch = Thing { $0.batch }
    static let regretted = Thing { $0.regretted }
    static let message = Thing { $0.message }
    static let college = Thing { $0.college }
    static let hospital = Thing { $0.hospital }
    static let registration = Thing { $0.registration }
}
