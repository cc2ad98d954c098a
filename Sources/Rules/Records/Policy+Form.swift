public import Domain

extension Policy {
    /// The year that a record's hours belong to: that of its completion, unless a make-up names an earlier one.
    public func creditYear(completed: Day, makeup: Makeup?) throws(RecordFault) -> Int {
        guard let makeup else { return completed.year }
        guard makeup.year < completed.year else {
            throw RecordFault(.invalidMakeup, field: "makeup", "补学年度应早于完成日期所在年度，请改正。")
        }
        guard makeupReasons.contains(where: { $0.id == makeup.reason }) else {
            let names = makeupReasons.map(\.name).joined(separator: "、")
            throw RecordFault(.invalidMakeup, field: "makeup", "补学原因应从以下选项中选择：\(names)。")
        }
        return makeup.year
    }

    func creditYear(of record: borrowing RecordInput) throws(RecordFault) -> Int {
        guard let completed = record.completed else {
            throw RecordFault(.invalidDate, field: "completed", "完成日期缺少或有误，请按“2024-05-02”的样式填写。")
        }
        guard !record.malformed.contains(.makeup) else {
            throw RecordFault(.invalidMakeup, field: "makeup", "补学信息不完整，请填写补学年度和原因。")
        }
        return try creditYear(completed: completed, makeup: record.makeup)
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

    /// The place of the subject that the record's hours go to.
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

    private func subjectFault(_ code: RecordFault.Code, _ shape: ActivityShape) -> RecordFault {
        let names =
            shape.fixedSubject.map { subjects[$0].name }
            ?? subjects.map(\.name).joined(separator: "或")
        return RecordFault(code, field: "subject", "科目类型应为\(names)，请重新选择。")
    }
}

extension String {
    /// At most twenty characters, for a message that quotes what somebody wrote.
    var shortened: String {
        let start = prefix(20)
        return start.endIndex == endIndex ? self : start + "…"
    }
}
