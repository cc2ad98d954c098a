import Domain
import Testing

@testable import TestSupport

struct StandingMissingTests {
    @Test(arguments: [
        // public counted, professional counted, total counted, missing
        (0, 70, 70, 30), (30, 60, 90, 0), (30, 40, 70, 20), (40, 60, 100, 0), (0, 0, 0, 90), (30, 60, 80, 10),
    ])
    func `too many hours in one subject do not make up for another`(
        first: Int,
        second: Int,
        total: Int,
        missing: Int
    ) {
        let standing = Standing(
            person: PersonID(stored: "person"),
            creditYear: 2026,
            policy: "policy",
            subjects: [
                Standing.Subject(id: "public", counted: Hours(first), required: Hours(30)),
                Standing.Subject(id: "professional", counted: Hours(second), required: Hours(60)),
            ],
            counted: Hours(total),
            required: Hours(90),
            met: missing == 0,
            fingerprint: ""
        )
        #expect(standing.missing == Hours(missing))
    }
}
