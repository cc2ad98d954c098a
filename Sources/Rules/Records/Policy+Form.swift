public import Domain

extension Policy {
    /// Returns the credit year of a record: that of its completion, or the earlier year of a make-up. If forms of study
    /// have their own windows, the window of the form is used.
    ///
    /// - Throws: `RecordFault` if the make-up breaks a rule.
    public func creditYear(completed: Day, makeup: Makeup?, form: Int? = nil) throws(RecordFault) -> Int {
        let own = rules.commonStart?.year(of: completed) ?? creditYear.year(of: completed, form: form)
        guard let makeup else { return own }
        try check(makeup, completed: completed, own: own)
        return makeup.year
    }

    private func check(_ makeup: Makeup, completed: Day, own: Int) throws(RecordFault) {
        let rule = self.makeup
        guard rule.isAllowed else { throw .makeup("认定规则没有补学的规定，请删去补学年度。") }
        guard makeup.year < own else { throw .makeup("补学年度应早于完成日期所在年度，请改正。") }
        guard rule.reasons.contains(where: { $0.id == makeup.reason }) else {
            let names = rule.reasons.map(\.name).joined(separator: "；")
            throw .makeup("补学原因应从以下选项中选择：\(names)。")
        }
        if let most = rule.yearsBack, own - makeup.year > most {
            throw .makeup("只能补学之前 \(most) 年内的年度，请改正。")
        }
        if let span = rule.between, !span.holds(completed) {
            throw .makeup("补学应在每年\(span.from.chinese)至\(span.to.chinese)完成。")
        }
    }

    /// The year by the record's date or make-up. The form is ignored.
    func baseYear(of record: borrowing RecordInput) throws(RecordFault) -> Int {
        let completed = try completion(of: record)
        return try creditYear(completed: completed, makeup: record.makeup)
    }

    func completion(of record: borrowing RecordInput) throws(RecordFault) -> Day {
        guard let completed = record.completed else {
            throw RecordFault(.invalidDate, field: "completed", "完成日期缺少或有误，请按“2024-05-02”的样式填写。")
        }
        guard !record.malformed.contains(.makeup) else { throw .makeup("补学信息不完整，请填写补学年度和原因。") }
        return completed
    }

    /// The place of the record's activity.
    func activityPlace(of record: borrowing RecordInput) throws(RecordFault) -> Int {
        guard let id = record.activity else {
            throw RecordFault(.unknownActivity, field: "activity", "请选择学习形式。")
        }
        guard let place = rules.activityIndex[id] else {
            throw RecordFault(.unknownActivity, field: "activity", "没有“\(id.shortened)”这种学习形式，请重新选择。")
        }
        return place
    }

    func checkStatus(of record: borrowing RecordInput) throws(RecordFault) {
        guard record.malformed.contains(.status) else { return }
        throw RecordFault(.unknownStatus, field: "status", "无法识别记录的状态。")
    }

    /// The place of the subject that the record counts towards.
    func subjectPlace(of record: borrowing RecordInput, activity place: Int) throws(RecordFault) -> Int {
        let shape = rules.shapes[place]
        guard !record.malformed.contains(.subject) else { throw subjectFault(.subjectNotAllowed, shape) }
        guard let id = record.subject else {
            guard let subject = shape.defaultSubject else { throw subjectFault(.subjectRequired, shape) }
            return subject
        }
        guard let subject = rules.subjectIndex(id), shape.fixedSubject == nil || shape.fixedSubject == subject
        else { throw subjectFault(.subjectNotAllowed, shape) }
        return subject
    }

    func checkContent(of record: borrowing RecordInput) throws(RecordFault) {
        guard record.malformed.contains(.content) else { return }
        throw RecordFault(.invalidFact, field: "content", "内容标识应为文字。")
    }

    func checkKeys(of record: borrowing RecordInput) throws(RecordFault) {
        guard let stray = record.strayKey else { return }
        throw RecordFault(.unknownKey, field: stray.name, stray.message)
    }

    private func subjectFault(_ code: RecordFault.Code, _ shape: ActivityShape) -> RecordFault {
        let names =
            shape.fixedSubject.map { subjects[$0].name }
            ?? subjects.map(\.name).joined(separator: "或")
        return RecordFault(code, field: "subject", "科目类型应为\(names)，请重新选择。")
    }
}

extension RecordFault {
    fileprivate static func makeup(_ message: String) -> RecordFault {
        RecordFault(.invalidMakeup, field: "makeup", message)
    }
}

extension YearStart {
    /// The day in Chinese: `5月1日`.
    var chinese: String { "\(month)月\(day)日" }
}

extension String {
    /// The first twenty characters, for a message that quotes input.
    var shortened: String {
        let start = prefix(20)
        return start.endIndex == endIndex ? self : start + "…"
    }
}
