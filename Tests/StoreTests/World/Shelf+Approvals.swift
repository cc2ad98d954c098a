import Domain
import Store

@testable import TestSupport

extension Shelf {
    /// Returns a request by Lin, about Ada's paper if no other subject is given.
    func approval(
        _ id: String,
        _ kind: ApprovalKind = .reversal,
        about subject: String = "paper",
        year: Int? = 2026,
        place: Approval.Place? = nil,
        after seconds: Int = 0
    ) -> Approval {
        Approval(
            id: ApprovalID(stored: id),
            kind: kind,
            subject: Approval.Subject(RecordID(stored: subject), year: year),
            place: place ?? about(ada),
            asked: Approval.Asked(by: lin, at: now.adding(seconds: seconds), reason: "材料有误")
        )
    }

    /// Returns the place for approvals about one of the college's people.
    func about(_ person: Person) -> Approval.Place {
        Approval.Place(person: person.id, organisation: college.id, region: college.managingRegion)
    }

    func add(_ approvals: [Approval]) async throws {
        try await write { tx in
            for approval in approvals { try Approvals.add(approval, in: tx) }
        }
    }

    func decide(_ approval: Approval, _ verdict: Approval.Verdict, by actor: Actor? = nil) async throws {
        try await write { tx in
            try Approvals.decide(approval.decided(verdict, by: actor ?? guo, at: now), in: tx)
        }
    }

    func find(_ approval: Approval) async throws -> Approval? {
        try await read { try Approvals.find(approval.id, in: $0) }
    }
}
