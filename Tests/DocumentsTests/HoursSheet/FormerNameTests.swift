import Testing

@testable import Documents

struct FormerNameTests {
    private let table = YearTable(
        HoursSheetRules.Year(
            subjects: [],
            activities: [
                HoursSheetRules.Activity(id: "lecturing", name: "作报告、授课", formerNames: ["报告人、授课人", "培训"]),
                HoursSheetRules.Activity(id: "training", name: "培训"),
            ],
            defaultActivity: nil
        )
    )

    @Test func `a former name of an activity is understood, with blanks too`() {
        #expect(table.activity(named: "报告人、授课人")?.id == "lecturing")
        #expect(table.activity(named: " 报告人、 授课人 ")?.id == "lecturing")
        #expect(table.activity(named: "作报告、授课")?.id == "lecturing")
    }

    @Test func `a former name never hides the present name of another activity`() {
        #expect(table.activity(named: "培训")?.id == "training")
    }

    @Test func `a name that no activity ever had is unknown`() {
        #expect(table.activity(named: "报告") == nil)
    }
}
