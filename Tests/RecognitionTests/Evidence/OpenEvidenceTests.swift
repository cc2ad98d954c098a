import Domain
import Groundwork
import Recognition
import Rules
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

@Suite struct OpenEvidenceTests {
    @Test func `only the person, the clerk and the authority can open evidence`() async throws {
        let world = try await World()
        let record = try await world.submitted()
        let ben = try world.professional(.ben)
        let file = try #require(try await SeeRecord(world.ground)(ben, record.id).evidence.first)
        let open = OpenEvidence(world.ground, place: world.evidence)
        for actor in try [ben, world.official(.lin), world.official(.hua), world.official(.province)] {
            #expect(try await open(actor, file.id).evidence == file)
        }
        for actor in try [world.professional(.ada), world.official(.shen), world.official(.wei)] {
            await #expect(throws: Refusal.notYours) { try await open(actor, file.id) }
        }
        await #expect(throws: Refusal.notYourRole) { try await open(world.official(.pan), file.id) }
        await #expect(throws: LookupFailure.missing("evidence")) {
            try await open(ben, EvidenceID(stored: "00000000-0000-7000-8000-999999999999"))
        }
    }

    @Test func `files of a faulty form wait for the corrected form`() async throws {
        let world = try await World()
        let ben = try world.professional(.ben)
        var form = world.paper("")
        let scan = world.scan()
        guard case .invalid(_, let attached) = try await SaveDeclaration(world.ground)(ben, form, files: [scan]) else {
            throw WorldFailure("saved")
        }
        #expect(attached == [scan])
        form.title = "论文一篇"
        guard case .saved(let record) = try await SaveDeclaration(world.ground)(ben, form) else {
            throw WorldFailure("not saved")
        }
        #expect(try await SeeRecord(world.ground)(ben, record.id).evidence == [scan])
        #expect(try await world.count("pending_evidence") == 0)
    }

    @Test func `sending the same form and file twice leaves one file`() async throws {
        let world = try await World()
        let form = world.paper()
        let first = try await world.draft(form)
        _ = try await world.draft(form)
        #expect(try await SeeRecord(world.ground)(world.professional(.ben), first.id).evidence.count == 1)
    }

    @Test func `the clerk sees that another person submitted the same file`() async throws {
        let world = try await World()
        let mine = try await world.submitted()
        _ = try await world.submitted(world.paper("同一篇"), by: .ada)
        let review = try await SeeReview(world.ground)(world.official(.lin), mine.id)
        #expect(review.shared.uses.count == 1)
        let queue = try await ListReviews(world.ground)(world.official(.lin), ReviewQuestion())
        #expect(queue.waiting.map(\.sharedFiles) == [1, 1])
    }
}
