/// All trainings of one provider, ready for many rows to be looked up.
public struct TrainingRegister: Sendable {
    private struct Key: Hashable {
        let year: Int
        let course: String
    }

    private let trainings: [Key: [Training]]

    /// - Parameter trainings: with those withdrawn, so that their rows are told why.
    public init(_ trainings: [Training]) {
        self.trainings = Dictionary(grouping: trainings) { Key(year: $0.year, course: CompactText.of($0.title)) }
    }

    /// The training whose hours they may be, or what does not fit the one that comes nearest.
    public func find(
        course: String,
        year: Int,
        subject: String?,
        activity: String?,
        hours: Hours?,
        completed: Day?
    ) -> Result<Training, TrainingMismatch> {
        var nearest = TrainingMismatch.notRegistered
        for training in trainings[Key(year: year, course: CompactText.of(course))] ?? [] {
            let mismatch = training.covers(subject: subject, activity: activity, hours: hours, completed: completed)
            guard let mismatch else { return .success(training) }
            if mismatch.nearness > nearest.nearness { nearest = mismatch }
        }
        return .failure(nearest)
    }
}

extension TrainingMismatch: Error {}
