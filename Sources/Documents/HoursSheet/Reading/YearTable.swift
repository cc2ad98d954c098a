/// The rules of one year, for look-up by the names in sheets.
final class YearTable {
    let rules: HoursSheetRules.Year
    /// The activity of rows that name none; `nil` if they must name one.
    let defaultActivity: HoursSheetRules.Activity?
    private let subjectIDs: [String: String]
    private let activities: [String: HoursSheetRules.Activity]
    private let activitiesByID: [String: HoursSheetRules.Activity]
    private var recentSubjects = RecentNames<String?>()
    private var recentActivities = RecentNames<HoursSheetRules.Activity?>()

    init(_ rules: HoursSheetRules.Year) {
        self.rules = rules
        defaultActivity = rules.defaultActivity.flatMap { id in rules.activities.first { $0.id == id } }
        subjectIDs = Dictionary(
            rules.subjects.flatMap { subject in subject.names.map { (CellText.compact($0), subject.id) } },
            uniquingKeysWith: { first, _ in first }
        )
        activitiesByID = Dictionary(rules.activities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        // Present names come first: no former name of another activity hides them.
        let present = rules.activities.map { (CellText.compact($0.name), $0) }
        let former = rules.activities.flatMap { one in one.formerNames.map { (CellText.compact($0), one) } }
        activities = Dictionary(present + former, uniquingKeysWith: { first, _ in first })
    }

    func subject(named name: String) -> String? {
        recentSubjects.meaning(of: name) { subjectIDs[CellText.compact($0)] }
    }

    func activity(named name: String) -> HoursSheetRules.Activity? {
        recentActivities.meaning(of: name) { activities[CellText.compact($0)] }
    }

    /// The id itself if the year has this subject; otherwise `nil`.
    func subject(id: String) -> String? {
        rules.subjects.contains { $0.id == id } ? id : nil
    }

    func activity(id: String) -> HoursSheetRules.Activity? {
        activitiesByID[id]
    }

    func subjectName(_ id: String) -> String {
        rules.subjects.first { $0.id == id }?.names.first ?? id
    }
}
