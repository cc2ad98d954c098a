public import Domain

/// A training as it was typed.
public struct TrainingForm: Hashable, Sendable {
    /// The id that was created when the form opened, so that sending it twice registers one training.
    public var id: TrainingID
    public var title: String
    public var year: String
    public var subject: String
    /// The id of the activity. It is empty for the usual one.
    public var activity: String
    public var hours: String
    public var firstDay: String
    public var lastDay: String
    public var place: String

    public init(
        id: TrainingID,
        title: String = "",
        year: String = "",
        subject: String = "",
        activity: String = "",
        hours: String = "",
        firstDay: String = "",
        lastDay: String = "",
        place: String = ""
    ) {
        self.id = id
        self.title = title
        self.year = year
        self.subject = subject
        self.activity = activity
        self.hours = hours
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.place = place
    }
}

/// The choices of the form of a training.
public struct TrainingChoices: Hashable, Sendable {
    public struct Item: Hashable, Sendable {
        public let id: String
        public let name: String
    }

    public let subjects: [Item]
    /// The activities that a provider may register, the usual one first.
    public let activities: [Item]
}
