import Domain
import Rules

/// The results of an evaluation without their order.
struct Gist: Equatable {
    let subjects: [SubjectStanding]
    let total: TotalStanding
    let isMet: Bool
    let projectedTotal: Hours
    let projectedMet: Bool
    let records: [String: RecordGist]

    init(_ evaluation: Evaluation) {
        subjects = evaluation.subjects
        total = evaluation.total
        isMet = evaluation.met
        projectedTotal = evaluation.projectedTotal
        projectedMet = evaluation.projectedMet
        records = Dictionary(
            evaluation.records.map { ($0.id, RecordGist($0)) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

/// The result of one record. Faults are compared by their codes.
struct RecordGist: Equatable {
    let subject: String?
    let assessed: Hours?
    let counted: Hours?
    let projected: Hours?
    let reason: Reason?
    let duplicateOf: String?
    let fault: RecordFault.Code?

    init(_ outcome: RecordOutcome) {
        let assessment = outcome.assessment
        subject = assessment?.subject.id
        assessed = assessment?.assessed
        counted = assessment?.counted
        projected = assessment?.projected
        reason = assessment?.reason
        duplicateOf = assessment?.duplicateOf
        fault = outcome.fault?.code
    }
}
