public import Domain

/// The problems of the checks in the words of a sheet.
extension RowComplaint {
    /// Creates a complaint from a problem of the checks.
    public init(_ problem: ArrivingProblem) {
        self.init(problem.code, problem.sentence, field: problem.field)
    }
}

extension ArrivingProblem {
    fileprivate var sentence: String {
        switch self {
        case .personUnknown: "您可以导入的人员中没有这个证件号码，请核对号码，或先登记人员后再导入。"
        case .nameMismatch: "这个证件号码登记的是另一个姓名，请核对姓名和证件号码。"
        case .outOfScope: "此人不在您可以导入的范围内，请删去这一行，或请其所在单位、主管部门导入。"
        case .notAmongYours: "这个证件号码不在您现在可以导入的人员之中，请核对号码；是新人员的，须确认新增后才能导入。"
        case .employedElsewhere: "此人现登记在另一单位，请先由原单位或人社部门办理转出，再导入名册。"
        case .notForRoster: "此人不能由您导入名册，请核对姓名和证件号码；在其他单位登记的，请先由原单位或人社部门办理转出。"
        case .notAssessable: "此人所属系列的认定规则不计这种学时，请核对学时类型和科目类型。"
        case .ownHours: "不能导入您本人的学时，请删去这一行，由本单位其他经办人或主管部门导入。"
        case .creditCodeUnknown: "系统里没有这个统一社会信用代码的单位，请核对后再导入。"
        case .employerUnknown(let name): "系统里没有单位“\(name.prefix(60))”，请按登记的全称填写，或先登记单位。"
        case .employerMissing: "新人员须写明单位，请填写单位名称或统一社会信用代码。"
        case .yearClosed(let year): "\(year) 年度已经关闭，不能再导入；确需补登的请联系人社部门。"
        case .training(let mismatch): mismatch.sentence
        case .sourceNumberDiffers(let differences):
            "这个来源记录号以前导入过，这次不同的是\(differences.map(\.words).joined(separator: "、"))；"
                + "如是另一条学时，请换一个来源记录号；如要更正，请先撤销原来的导入批次。"
        case .sourceNumberTaken: "这个来源记录号已经用于另一条学时，请核对，或换一个来源记录号。"
        case .differsFromImported: "这一行以前导入过，与这次的内容不同；如要更正，请先撤销原来的导入批次。"
        case .hoursDiffer(let hours, let name): Self.differs(from: hours, of: name, in: "学时")
        case .nameDiffers(let name, let hours): Self.differs(from: hours, of: name, in: "姓名")
        }
    }

    private static func differs(from hours: Hours, of name: String, in what: String) -> String {
        "这一行以前导入过（姓名\(name)，\(hours) 学时），与这次的\(what)不同；如要更正，请先撤销原来的导入批次。"
    }
}

extension ArrivingProblem.Difference {
    fileprivate var words: String {
        switch self {
        case .person(let name): "人员（原为\(name)）"
        case .year(let year): "年度（原为 \(year)）"
        case .subject: "科目类型"
        case .course(let title): "课程名称（原为“\(title.prefix(60))”）"
        }
    }
}

/// Complaints about a provider's row that matches none of its registered trainings.
extension TrainingMismatch {
    fileprivate var sentence: String {
        switch self {
        case .notRegistered: "本机构没有登记这个年度的这门课程，请核对课程名称和年度，或先在“培训登记”中登记。"
        case .withdrawn: "这门课程的登记已经撤回，不能再导入；确需导入的请重新登记。"
        case .otherSubject(let subject): "这门课程登记的是\(subject)，请改正科目类型。"
        case .otherActivity(let activity): "这门课程登记的学时类型是“\(activity)”，请按登记的填写。"
        case .tooManyHours(let hours): "这门课程登记的是每人最多 \(hours) 学时，请核对学时。"
        case .outsideDays(let first, let last):
            "完成日期应在登记的培训日期之内（\(first.chinese(to: last))），请核对日期。"
        }
    }
}
