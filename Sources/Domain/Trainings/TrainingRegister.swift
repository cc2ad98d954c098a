/// All trainings of one provider, prepared for many searches.
public struct TrainingRegister: Sendable {
    private struct Key: Hashable {
        let year: Int
        let course: String
    }

    private let trainings: [Key: [Training]]

    /// - Parameter trainings: All trainings. It includes the withdrawn ones, so that their rows get the right message.
    public init(_ trainings: [Training]) {
        self.trainings = Dictionary(grouping: trainings) { Key(year: $0.year, course: CompactText.of($0.title)) }
    }

    /// Returns the training that fits the hours, or what does not fit the best one.
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
