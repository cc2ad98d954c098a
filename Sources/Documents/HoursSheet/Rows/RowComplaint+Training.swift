public import Domain

/// Complaints about a provider's row that matches none of its registered trainings.
extension RowComplaint {
    /// Returns the complaint for a mismatch.
    ///
    /// - Parameters:
    ///   - mismatch: The difference from the registered training.
    ///   - name: Returns the Chinese name of a subject or activity, given its id.
    public static func training(_ mismatch: TrainingMismatch, name: (String) -> String) -> RowComplaint {
        switch mismatch {
        case .notRegistered:
            training(.course, "贵机构没有登记这个年度的这门课程，请核对课程名称和年度，或先在“培训登记”中登记。")
        case .withdrawn:
            training(.course, "这门课程的登记已经撤回，不能再导入；确需导入的请重新登记。")
        case .otherSubject(let subject):
            training(.subject, "这门课程登记的是\(name(subject))，请改正科目类型。")
        case .otherActivity(let activity):
            training(.activity, "这门课程登记的学时类型是“\(name(activity))”，请按登记的填写。")
        case .tooManyHours(let hours):
            training(.hours, "这门课程登记的每人学时最多是 \(hours)，请核对学时。")
        case .outsideDays(let first, let last):
            training(
                .ended,
                first == last
                    ? "完成日期应是登记的培训日期 \(first.iso)，请核对日期。"
                    : "完成日期应在登记的 \(first.iso) 至 \(last.iso) 之间，请核对日期。"
            )
        }
    }

    private static func training(_ column: HoursColumn, _ message: String) -> RowComplaint {
        RowComplaint(.outOfScope, message, column: column)
    }
}
