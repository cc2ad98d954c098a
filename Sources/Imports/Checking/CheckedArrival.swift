import Domain
import Groundwork

/// An arriving record with the result of its check.
struct CheckedArrival: Sendable {
    var arrival: Arrival
    var state: ImportRowState
    var isNewPerson = false
    /// The problems that the checks have found, without those of the door.
    var problems: [ArrivingProblem] = []
    var like: Resemblance?

    /// Returns a refused record with these problems. The problems of the door remain.
    static func refused(
        _ arrival: Arrival,
        _ problems: [ArrivingProblem] = [],
        isNewPerson: Bool = false
    ) -> CheckedArrival {
        CheckedArrival(arrival: arrival, state: .refused, isNewPerson: isNewPerson, problems: problems)
    }

    /// Returns the record as refused if it would register a new person whom the importer does not accept.
    func refusingStranger(_ importer: Importer) -> CheckedArrival {
        guard isNewPerson, state != .already else { return self }
        var refused = self
        refused.state = .refused
        refused.like = nil
        for problem in importer.problemsOfStranger where !problems.contains(where: { $0.hasSameWords(problem) }) {
            refused.problems.append(problem)
        }
        return refused
    }
}

extension ArrivingProblem {
    /// Whether both problems have the same code and field. One such problem is enough.
    fileprivate func hasSameWords(_ other: ArrivingProblem) -> Bool { code == other.code && field == other.field }
}

extension Importer {
    /// The problems of the records of a person whom the importer does not know and does not accept.
    var problemsOfStranger: [ArrivingProblem] {
        hasOutsiders ? [.personUnknown, .notAmongYours] : [.personUnknown]
    }
}
