public import Domain

/// A problem before it is tied to a row: its code, its column and its sentence.
public struct RowComplaint: Hashable, Sendable {
    public let code: RowProblemCode
    public let column: HoursColumn
    public let message: String

    init(_ code: RowProblemCode, _ message: String, column: HoursColumn? = nil) {
        self.code = code
        self.message = message
        self.column = column ?? code.column
    }
}

/// What only the database can tell.
extension RowComplaint {
    public static let personUnknown = RowComplaint(
        .personUnknown,
        "您可以导入的人员中没有这个证件号码，请核对号码，或先登记人员后再导入。"
    )
    public static let nameMismatch = RowComplaint(
        .nameMismatch,
        "这个证件号码登记的是另一个姓名，请核对姓名和证件号码。"
    )
    public static let outOfScope = RowComplaint(
        .outOfScope,
        "此人不在您可以导入的范围内，请删去这一行，或请其所在单位、主管部门导入。"
    )
    /// The same whether the number is known elsewhere or nowhere.
    public static let notAmongYours = RowComplaint(
        .outOfScope,
        "这个证件号码不在您现在可以导入的人员之中，请核对号码；是新人员的，须确认新增后才能导入。"
    )
    public static let employedElsewhere = RowComplaint(
        .outOfScope,
        "此人现登记在另一单位，请先由原单位或人社部门办理转出，再导入名册。"
    )
    /// Of a roster's row: the same whether somebody else employs the person or the name is another.
    public static let notForRoster = RowComplaint(
        .outOfScope,
        "此人不能由您导入名册，请核对姓名和证件号码；在其他单位登记的，请先由原单位或人社部门办理转出。"
    )
    public static let notAssessable = RowComplaint(
        .activityUnknown,
        "此人所属系列的政策不认这种学时，请核对学时类型和科目类型。"
    )
    public static let ownHours = RowComplaint(
        .outOfScope,
        "不能导入您本人的学时，请删去这一行，由本单位其他经办人或主管部门导入。"
    )
    public static let creditCodeUnknown = RowComplaint(
        .employerUnknown,
        "系统里没有这个统一社会信用代码的单位，请核对后再导入。",
        column: .creditCode
    )
    public static let employerMissing = RowComplaint(
        .employerUnknown,
        "新人员须写明单位，请填写单位名称或统一社会信用代码。"
    )

    public static func employerUnknown(_ name: String) -> RowComplaint {
        RowComplaint(.employerUnknown, "系统里没有单位“\(name.prefix(60))”，请按登记的全称填写，或先登记单位。")
    }

    public static func yearClosed(_ year: Int) -> RowComplaint {
        RowComplaint(.yearClosed, "\(year) 年度已经关闭，不能再导入；确需补登的请联系人社部门。")
    }

    /// What is another under a source's number that is known.
    public enum Difference: Hashable, Sendable {
        case person(String)
        case year(Int)
        case subject
        case course(String)

        fileprivate var chinese: String {
            switch self {
            case .person(let name): "人员（原为\(name)）"
            case .year(let year): "年度（原为 \(year)）"
            case .subject: "科目类型"
            case .course(let title): "课程名称（原为“\(title.prefix(60))”）"
            }
        }
    }

    /// Imported before under the same number, as something else.
    public static func sourceNumberDiffers(_ differences: [Difference]) -> RowComplaint {
        RowComplaint(
            .differsFromImported,
            "这个来源记录号以前导入过，这次不同的是\(differences.map(\.chinese).joined(separator: "、"))；"
                + "如是另一条学时，请换一个来源记录号；如要更正，请先撤销原来的导入批次。",
            column: .sourceKey
        )
    }

    /// The same of a record of which whoever imports must not learn.
    public static let sourceNumberTaken = RowComplaint(
        .differsFromImported,
        "这个来源记录号已经用于另一条学时，请核对，或换一个来源记录号。",
        column: .sourceKey
    )

    /// Imported before with other hours, for whoever may not be told which.
    public static let differsFromImported = RowComplaint(
        .differsFromImported,
        "这一行以前导入过，与这次的内容不同；如要更正，请先撤销原来的导入批次。"
    )

    /// Imported before with those hours and that name.
    /// - Parameter isOfName: whether the name is what differs, and not the hours.
    public static func differsFromImported(hours: Hours, name: String, isOfName: Bool) -> RowComplaint {
        RowComplaint(
            .differsFromImported,
            "这一行以前导入过（姓名\(name)，\(hours) 学时），与这次的\(isOfName ? "姓名" : "学时")不同；如要更正，请先撤销原来的导入批次。",
            column: isOfName ? .name : .hours
        )
    }
}
