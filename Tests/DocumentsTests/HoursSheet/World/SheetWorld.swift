import Documents
import Domain
import Foundation
import Spreadsheet
import Testing

@testable import TestSupport

/// A small province: two subjects, three activities that take hours and one that does not.
enum SheetWorld {
    static let importer = OrganisationID(stored: "0190a000-0000-7000-8000-000000000001")

    static let year = HoursSheetRules.Year(
        subjects: [
            HoursSheetRules.Subject(id: "public", name: "公需科目"),
            HoursSheetRules.Subject(id: "professional", name: "专业科目"),
        ],
        activities: [
            HoursSheetRules.Activity(
                id: "authority-import",
                name: "主管部门导入",
                recordLimits: ["public": Hours(30), "professional": Hours(60)]
            ),
            HoursSheetRules.Activity(id: "institution-training", name: "继续教育机构培训"),
            HoursSheetRules.Activity(id: "employer-training", name: "本单位培训", subjects: ["professional"]),
            HoursSheetRules.Activity(id: "paper", name: "发表论文", takesHours: false),
        ],
        defaultActivity: "authority-import"
    )

    static let rules = HoursSheetRules(years: [2023: year, 2024: year, 2025: year, 2030: year])

    static func today() throws -> Day { try #require(Day(iso: "2025-06-30")) }

    /// A well-formed number that belongs to nobody: no region has the code 360199.
    static func number(_ sequence: Int = 901, born: String = "19900101") -> String {
        let body = "360199" + born + String(sequence)
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
        return body + String(Array("10X98765432")[sum % 11])
    }
}

/// A folder that is deleted when the test ends.
final class SheetFolder {
    private let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/hours-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }
}
