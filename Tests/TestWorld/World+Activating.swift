import Documents
import Domain
import Groundwork
import Offices
import SQLDatabase
import Store
import Testing

extension World {
    func slip(_ who: Inhabitant) async throws -> ActivationSlip {
        let issue = IssueActivationCodes(ground, publicURL: "https://demo.invalid")
        let person = try await person(named: who.document)
        return try #require(try await issue(official(who == .dora ? .shen : .lin), [person]).first)
    }

    /// Returns the person with this document number.
    func person(named document: DocumentNumber) async throws -> PersonID {
        try #require(try await pool.read { try People.find(document, in: $0) }).person.id
    }

    func activate(
        _ who: Inhabitant,
        _ code: String,
        _ password: String,
        from visit: Visit = Visit()
    ) async throws -> String {
        try await ActivateAccount(ground, hasher: hasher)(
            login: who.document.value,
            code: code,
            password: password,
            again: password,
            from: visit
        ).short
    }
}

extension ActivateAccount.Outcome {
    var short: String {
        switch self {
        case .activated: "activated"
        case .wrongCode(let keyWasLost): keyWasLost ? "wrong, key lost" : "wrong"
        case .expired: "expired"
        case .wait: "wait"
        case .locked: "locked"
        case .invalid(let faults): "invalid \(Set(faults.map(\.field)).sorted().joined(separator: " "))"
        }
    }
}
