public import Domain
public import SQLDatabase

/// The records before and after one record in the queue. However long the queue is, only a bounded part of it is read.
extension WaitingRecords {
    /// The nearest records on the two sides of a record in a queue.
    public struct Neighbours: Hashable, Sendable {
        /// The records before it, the nearest first.
        public let earlier: [RecordID]
        /// The records after it, the nearest first.
        public let later: [RecordID]
        /// Whether `earlier` has all records before it.
        public let hasAllEarlier: Bool
        /// Whether `later` has all records after it.
        public let hasAllLater: Bool
    }

    /// Returns the neighbours of a record that waits at an organisation, or that was just decided there.
    ///
    /// A queue in the order of names knows only the first records that were submitted, because names are not in the
    /// index of the queue.
    /// - Parameters:
    ///   - name: The name of the person, for a queue in the order of names.
    ///   - reach: The most waiting records that are read on one side, or of a queue in the order of names.
    public static func neighbours(
        of record: HoursRecord,
        named name: String,
        at organisation: OrganisationID,
        _ question: ReviewQuestion,
        reach: Int = QueuePlace.reach,
        in sql: any SQLReader
    ) throws -> Neighbours {
        let (key, part) = (QueueKey(record, name, question.order), QueuePart(record, organisation, question, reach))
        let earlier = try part.records(where: key.before, key.values, by: key.backwards, in: sql)
        let later = try part.records(where: key.after, key.values, by: key.forwards, in: sql)
        let seen = earlier.count + later.count + 1
        let isWhole = question.order == .person ? seen < reach : nil
        return Neighbours(
            earlier: earlier.compactMap { $0 },
            later: later.compactMap { $0 },
            hasAllEarlier: isWhole ?? (earlier.count < reach),
            hasAllLater: isWhole ?? (later.count < reach)
        )
    }

    /// Returns the first records of the queue without one of them.
    public static func first(
        without record: HoursRecord,
        at organisation: OrganisationID,
        _ question: ReviewQuestion,
        in sql: any SQLReader
    ) throws -> [RecordID] {
        try QueuePart(record, organisation, question, QueuePlace.reach)
            .records(where: "1 = 1", [], by: order(question.order), in: sql).compactMap { $0 }
    }
}

/// A bounded part of a queue, without one record.
private struct QueuePart {
    private let own: RecordID
    private let waiting: (condition: String, values: [SQLValue])
    private let question: ReviewQuestion
    private let reach: SQLValue

    init(_ own: HoursRecord, _ organisation: OrganisationID, _ question: ReviewQuestion, _ reach: Int) {
        self.own = own.id
        waiting = WaitingRecords.condition([organisation], nil)
        self.question = question
        self.reach = .integer(reach)
    }

    /// Returns the records that meet a condition, in an order: `nil` for those of other activities.
    func records(
        where condition: String,
        _ values: [SQLValue],
        by order: String,
        in sql: any SQLReader
    ) throws -> [RecordID?] {
        let (text, all) = question.order == .person ? byName(condition, values) : byTime(condition, values)
        return try sql.rows("SELECT r.id, r.activity \(text) ORDER BY \(order) LIMIT ?", all + [reach]) { row in
            let id = RecordID(bits: try row.identifier())
            let activity = try row.text()
            return question.activity == nil || question.activity == activity ? id : nil
        }
    }

    private func byTime(_ condition: String, _ values: [SQLValue]) -> (String, [SQLValue]) {
        (
            "FROM record r WHERE \(waiting.condition) AND \(condition) AND r.id <> ?",
            waiting.values + values + [.id(own)]
        )
    }

    private func byName(_ condition: String, _ values: [SQLValue]) -> (String, [SQLValue]) {
        (
            """
            FROM (
                SELECT r.id, r.activity, r.person_id, r.submitted_at FROM record r
                WHERE \(waiting.condition) ORDER BY r.submitted_at LIMIT ?
            ) r JOIN person p ON p.id = r.person_id
            WHERE \(condition) AND r.id <> ?
            """,
            waiting.values + [reach] + values + [.id(own)]
        )
    }
}

/// The values by which a queue is ordered, of one record, with the comparisons of other records with it.
private struct QueueKey {
    let values: [SQLValue]
    let before: String
    let after: String
    let forwards: String
    let backwards: String

    init(_ record: HoursRecord, _ name: String, _ order: ReviewQuestion.Order) {
        let at = SQLValue.integer(record.submittedAt?.milliseconds ?? 0)
        let own: [SQLValue] = [at, at, .id(record.id)]
        forwards = WaitingRecords.order(order)
        switch order {
        case .oldest:
            values = own
            before = "r.submitted_at <= ? AND (r.submitted_at < ? OR r.id < ?)"
            after = "r.submitted_at >= ? AND (r.submitted_at > ? OR r.id > ?)"
            backwards = "r.submitted_at DESC, r.id DESC"
        case .newest:
            values = own
            before = "r.submitted_at >= ? AND (r.submitted_at > ? OR r.id < ?)"
            after = "r.submitted_at <= ? AND (r.submitted_at < ? OR r.id > ?)"
            backwards = "r.submitted_at, r.id DESC"
        case .person:
            values = [.text(name), .text(name)] + own
            before = "p.name <= ? AND (p.name < ? OR r.submitted_at <= ? AND (r.submitted_at < ? OR r.id < ?))"
            after = "p.name >= ? AND (p.name > ? OR r.submitted_at >= ? AND (r.submitted_at > ? OR r.id > ?))"
            backwards = "p.name DESC, r.submitted_at DESC, r.id DESC"
        }
    }
}
