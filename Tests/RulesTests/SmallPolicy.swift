/// A minimal correct policy. Tests of the checker change one line of it.
enum SmallPolicy {
    static let jurisdiction = """
        jurisdiction: north
        name: 北省
        series:
          - {id: general, name: 其他}
          - {id: nursing, name: 护理}
        """

    static let text = """
        policy: north-2024
        title: 北省规则
        jurisdiction: north
        verified: false
        sources:
          - {id: law, title: 《北省办法》, document: 北人社〔2024〕1号, short: 北办法}
        applies: {from: 2024, choice: N-1}
        clock: {minutes-per-hour: 45, hours-per-day: 8, article: 第二条}
        rounding: {quantum: 0.5, direction: nearest}
        credit-year: {of: completed, carry-over: none, article: 第三条}
        subjects:
          - {id: public, name: 公需, required: 12, article: 第一条}
          - {id: elective, name: 选修, required: 6.5, article: 第一条}
        total: {required: 20, article: 第一条}
        same-content: {keep: most-hours, ties: [completed, id], article: 第四条}
        caps: {filled-in-order-of: [completed, id]}
        makeup:
          article: 第五条
          reasons: [{id: illness, name: 因病}]
        sanction: {effect: year-counts-nothing, article: 第六条}
        channels:
          - {series: [nursing], accepts: [course], article: 第七条, advice: 请等待导入。}
        choices:
          - {number: N-1, matter: 起始年度, chosen: 2024 年度}
        activities:
          - id: course
            name: 课程
            group: 培训
            article: 第八条
            source: law
            subject: per-record
            facts:
              - {key: time, kind: time, label: 时间}
            formula: {kind: time, times: 1.5}
            caps: [{hours: 5, each: year, subject: public}]
            registered-by: [person]
            evidence: [证书]
          - id: prize
            name: 奖励
            group: 成果
            article: 第九条
            source: law
            subject: {per-record-or: elective}
            facts:
              - key: level
                kind: choice
                label: 级别
                choices: [{id: high, name: 高, hours: 4}, {id: low, name: 低, hours: 2}]
            formula: {kind: lookup, by: level}
            registered-by: [person]
            evidence: [证书]
        """

    /// The files with one text replaced by another.
    static func files(replacing old: String = "", with new: String = "") -> [String: String] {
        let spoilt = old.isEmpty ? text : text.replacing(old, with: new, maxReplacements: 1)
        return ["north/jurisdiction.yaml": jurisdiction, "north/north-2024/policy.yaml": spoilt]
    }
}
