public import Domain

/// A problem without its row: the code, the column and the message.
public struct RowComplaint: Hashable, Sendable {
    /// The code.
    public let code: RowProblemCode
    /// The column.
    public let column: HoursColumn
    /// What is wrong and what to do, in Chinese.
    public let message: String

    init(_ code: RowProblemCode, _ message: String, column: HoursColumn? = nil) {
        self.code = code
        self.message = message
        self.column = column ?? code.column
    }
}

/// Complaints that need the database.
extension RowComplaint {
    /// No person with this document number is known.
    public static let personUnknown = RowComplaint(
        .personUnknown,
        "您可以导入的人员中没有这个证件号码，请核对号码，或先登记人员后再导入。"
    )
    /// The document number is registered with another name.
    public static let nameMismatch = RowComplaint(
        .nameMismatch,
        "这个证件号码登记的是另一个姓名，请核对姓名和证件号码。"
    )
    /// The person is outside the importer's scope.
    public static let outOfScope = RowComplaint(
        .outOfScope,
        "此人不在您可以导入的范围内，请删去这一行，或请其所在单位、主管部门导入。"
    )
    /// The document number is not among the importer's people. The message is the same whether or not others know the
    /// number.
    public static let notAmongYours = RowComplaint(
        .outOfScope,
        "这个证件号码不在您现在可以导入的人员之中，请核对号码；是新人员的，须确认新增后才能导入。"
    )
    /// The person is employed by another organisation.
    public static let employedElsewhere = RowComplaint(
        .outOfScope,
        "此人现登记在另一单位，请先由原单位或人社部门办理转出，再导入名册。"
    )
    /// The person cannot be imported with this roster. The message is the same whether the employer or the name
    /// differs.
    public static let notForRoster = RowComplaint(
        .outOfScope,
        "此人不能由您导入名册，请核对姓名和证件号码；在其他单位登记的，请先由原单位或人社部门办理转出。"
    )
    /// The policy of the person's series does not count such hours.
    public static let notAssessable = RowComplaint(
        .activityUnknown,
        "此人所属系列的政策不认这种学时，请核对学时类型和科目类型。"
    )
    /// Importers may not import their own hours.
    public static let ownHours = RowComplaint(
        .outOfScope,
        "不能导入您本人的学时，请删去这一行，由本单位其他经办人或主管部门导入。"
    )
    /// No organisation has this credit code.
    public static let creditCodeUnknown = RowComplaint(
        .employerUnknown,
        "系统里没有这个统一社会信用代码的单位，请核对后再导入。",
        column: .creditCode
    )
    /// A new person has no employer.
    public static let employerMissing = RowComplaint(
        .employerUnknown,
        "新人员须写明单位，请填写单位名称或统一社会信用代码。"
    )

    /// No organisation has this name.
    public static func employerUnknown(_ name: String) -> RowComplaint {
        RowComplaint(.employerUnknown, "系统里没有单位“\(name.prefix(60))”，请按登记的全称填写，或先登记单位。")
    }

    /// The year is closed.
    public static func yearClosed(_ year: Int) -> RowComplaint {
        RowComplaint(.yearClosed, "\(year) 年度已经关闭，不能再导入；确需补登的请联系人社部门。")
    }

    /// A difference from the record that has the same source number.
    public enum Difference: Hashable, Sendable {
        /// Another person; the name of the earlier one.
        case person(String)
        /// Another year; the earlier one.
        case year(Int)
        /// Another subject.
        case subject
        /// Another course; the earlier one.
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

    /// A different row was imported before with the same source number.
    public static func sourceNumberDiffers(_ differences: [Difference]) -> RowComplaint {
        RowComplaint(
            .differsFromImported,
            "这个来源记录号以前导入过，这次不同的是\(differences.map(\.chinese).joined(separator: "、"))；"
                + "如是另一条学时，请换一个来源记录号；如要更正，请先撤销原来的导入批次。",
            column: .sourceKey
        )
    }

    /// The same, if the importer must not see the earlier record.
    public static let sourceNumberTaken = RowComplaint(
        .differsFromImported,
        "这个来源记录号已经用于另一条学时，请核对，或换一个来源记录号。",
        column: .sourceKey
    )

    /// The row was imported before with other values, which the importer must not see.
    public static let differsFromImported = RowComplaint(
        .differsFromImported,
        "这一行以前导入过，与这次的内容不同；如要更正，请先撤销原来的导入批次。"
    )

    /// The row was imported before with other values.
    ///
    /// - Parameters:
    ///   - hours: The earlier hours.
    ///   - name: The earlier name.
    ///   - isOfName: Whether the names differ; otherwise the hours do.
    public static func differsFromImported(hours: Hours, name: String, isOfName: Bool) -> RowComplaint {
        RowComplaint(
            .differsFromImported,
            "这一行以前导入过（姓名\(name)，\(hours) 学时），与这次的\(isOfName ? "姓名" : "学时")不同；如要更正，请先撤销原来的导入批次。",
            column: isOfName ? .name : .hours
        )
    }
}
