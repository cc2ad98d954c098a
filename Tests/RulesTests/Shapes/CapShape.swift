import Testing

/// Activities and records with marks, for tests of caps.
enum CapShape {
    static let marked = """
        forms: [{id: online, name: 网络}, {id: on-site, name: 现场}]
        issuers: [{id: school, name: 校级}, {id: county, name: 县级}]
        tags: [{id: self-study, name: 自学}]
        same-content: {keep: all, article: 第四条}
        """

    /// Two activities of one group and one of another. The records state all marks.
    static func activities(caps: String = "") -> String {
        let facts = """
            facts: [{key: hours, kind: hours, label: 学时数}, {key: form, kind: form, label: 形式}, {key: issuer,
               kind: issuer, label: 级别},
             {key: how, kind: choice, label: 方式, choices: [{id: alone, name: 自学, tags: [self-study]}, {id: class,
                name: 面授}]}],
             formula: {kind: stated, of: hours}
            """
        let rest = Shape.rest.replacing("group: 培训, ", with: "")
        return """
            activities:
              - {id: course, name: 课程, group: 培训, \(rest)\(caps), \(facts)}
              - {id: lecture, name: 讲座, group: 培训, \(rest), \(facts)}
              - {id: paper, name: 论文, group: 成果, \(rest), \(facts)}
            """
    }

    struct Record: Sendable {
        var activity = "课程"
        var subject = "专业"
        var day = "2024-05-01"
        var hours: String
        var marks = "形式: online, 级别: school, 方式: 面授"
        var content = ""
        let counted: String

        var yaml: String {
            let content = content.isEmpty ? "" : ", content: \(content)"
            return
                "{activity: \(activity), subject: \(subject), completed: \(day), facts: {学时数: \(hours), "
                + "\(marks)}\(content), "
                + "expect: {\(counted)}}"
        }
    }

    struct Cut: Sendable, CustomTestStringConvertible {
        let cap: String
        let records: [Record]
        var also = ""
        var testDescription: String { cap }
    }
}
