import Domain
import Groundwork

/// An arriving record and what would become of it.
struct CheckedArrival: Sendable {
    var arrival: Arrival
    var state: ImportRowState
    var isNewPerson = false
    /// What the checks have found wrong with it, beside what its door has.
    var problems: [ArrivingProblem] = []
    var like: Resemblance?

    /// One that cannot be taken, for these reasons beside what its door has found.
    static func refused(
        _ arrival: Arrival,
        _ problems: [ArrivingProblem] = [],
        isNewPerson: Bool = false
    ) -> CheckedArrival {
        CheckedArrival(arrival: arrival, state: .refused, isNewPerson: isNewPerson, problems: problems)
    }

    /// The record refused, when it would make a person whom nobody has accepted.
    func refusingStranger(_ importer: Importer) -> CheckedArrival {
        guard isNewPerson, state != .already else { return self }
        var refused = self
        refused.state = .refused
        refused.like = nil
        for problem in importer.problemsOfStranger where !problems.contains(where: { $0.isToldLike(problem) }) {
            refused.problems.append(problem)
        }
        return refused
    }
}

extension ArrivingProblem {
    /// Of one field, one problem of a code is enough.
    fileprivate func isToldLike(_ other: ArrivingProblem) -> Bool { code == other.code && field == other.field }
}

extension Importer {
    /// What is told of the records of somebody whom the importer does not know and does not accept.
    var problemsOfStranger: [ArrivingProblem] {
        hasOutsiders ? [.personUnknown, .notAmongYours] : [.personUnknown]
    }
}
