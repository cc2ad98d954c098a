import Domain
public import Groundwork
public import Rules

extension Policy {
    /// The activities with hours that a provider may register, the usual one first.
    var providersActivities: [Activity] {
        let all = activities.filter { $0.takesHours && $0.registrars.contains(.provider) }
        let usual = recognition.usualActivity[.provider]
        return all.filter { $0.id == usual } + all.filter { $0.id != usual }
    }

    func subjectName(_ id: String) -> String {
        subjects.first { $0.id == id }?.name ?? id
    }

    func activityName(_ id: String) -> String {
        activity(id)?.name ?? id
    }
}

extension Policy {
    /// Returns the policy for the trainings of a year. It is the policy of the usual series, because people of every
    /// series may take part.
    public static func ofTrainings(in year: Int, on ground: Ground) -> Policy? {
        try? ground.policy(series: ground.usualSeries, year: year)
    }
}
