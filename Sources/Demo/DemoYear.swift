import Domain

/// The kind of year that an invented person had.
enum DemoYear {
    /// The courses meet the requirement.
    case full
    /// Professional hours are missing.
    case short
    /// Four papers, of which the cap lets three count. Another declaration is waiting.
    case papers
    case returned
    case rejected
    case draft
    case reversed
    /// The same achievement won prizes at two levels.
    case prizes
    /// There is nothing yet.
    case empty

    /// The kinds of years of the people, in turn. By late autumn many have met the year, and some have not begun.
    static let cast: [DemoYear] = [
        .papers, .full, .short, .returned, .full, .prizes, .draft, .full, .reversed, .full, .rejected, .full, .empty,
    ]

    /// A course from a sheet.
    struct Course {
        let title: String
        let subject: String
        let month: Int
        let day: Int
        let hours: Int
        /// The number of days.
        var length = 1
    }

    /// Returns the courses of a finished year.
    static func past(_ index: Int, field: DemoField) -> [Course] {
        let publics = courses(.full, index, field: field)
        return index % 7 == 3 ? Array(publics.dropLast()) : publics
    }

    /// Returns the courses of each kind of year.
    ///
    /// - Parameter field: The employer's field, which has its own professional courses.
    static func courses(_ year: DemoYear, _ index: Int, field: DemoField) -> [Course] {
        let titles = professional[field.rawValue]
        let publicCourses = [
            Course(title: "专业技术人员职业道德和能力建设", subject: "public", month: 3, day: 12, hours: 12),
            Course(title: "人工智能与数字化转型", subject: "public", month: 4, day: 20 + index % 8, hours: 10),
            Course(title: "知识产权与科技成果转化", subject: "public", month: 6, day: 3 + index % 9, hours: 8),
        ]
        let professionalCourses = [
            Course(title: titles.0, subject: "professional", month: 5, day: 10 + index % 9, hours: 32, length: 4),
            Course(title: titles.1, subject: "professional", month: 7, day: 6 + index % 12, hours: 16, length: 2),
            Course(title: titles.2, subject: "professional", month: 9, day: 4 + index % 15, hours: 12, length: 2),
        ]
        switch year {
        case .full: return publicCourses + professionalCourses
        case .short: return publicCourses + professionalCourses.prefix(1)
        case .papers: return Array(publicCourses.dropLast())
        case .returned, .rejected: return publicCourses + professionalCourses.suffix(2)
        case .draft, .prizes: return Array(publicCourses.prefix(2)) + professionalCourses.prefix(1)
        case .reversed: return publicCourses + professionalCourses
        case .empty: return []
        }
    }

    private static let professional = [
        ("高校教师教学能力提升研修", "课程思政教学设计", "学术规范与论文写作"),
        ("临床诊疗新技术进展", "医院感染预防与控制", "医学科研方法"),
        ("装配式建筑施工技术", "建筑信息模型（BIM）应用", "工程质量与安全管理"),
        ("大数据分析方法与应用", "网络信息安全实务", "软件工程项目管理"),
    ]
}
