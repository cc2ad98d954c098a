public import Domain
public import SQLDatabase

/// The place of one record in the queue.
extension WaitingRecords {
    /// Returns the place of a record that waits at one of these organisations.
    /// - Parameter name: The name of the person, for a queue in the order of names.
    public static func place(
        of record: HoursRecord,
        named name: String,
        at organisations: [OrganisationID],
        _ question: ReviewQuestion,
        in sql: any SQLReader
    ) throws -> QueuePlace {
        let key = QueueKey(record, name, question.order)
        let (condition, values) = condition(organisations, question.activity)
        let earlier = try sql.count(
            "SELECT count(*) \(from) WHERE \(condition) AND \(key.before)",
            values + key.values
        )
        return QueuePlace(
            number: earlier + 1,
            count: try count(at: organisations, activity: question.activity, in: sql),
            previous: try sql.first(
                "SELECT r.id \(from) WHERE \(condition) AND \(key.before) ORDER BY \(key.backwards) LIMIT 1",
                values + key.values
            ) { RecordID(bits: try $0.identifier()) },
            next: try first(condition, values, after: key, in: sql)
        )
    }

    /// Returns the record to decide after this one: the next one in the queue, or else the first one.
    /// - Parameter except: A person whose records are left out, because the reviewer may not decide them.
    public static func next(
        after record: HoursRecord,
        named name: String,
        at organisations: [OrganisationID],
        _ question: ReviewQuestion,
        except person: PersonID?,
        in sql: any SQLReader
    ) throws -> RecordID? {
        guard !organisations.isEmpty else { return nil }
        var (condition, values) = condition(organisations, question.activity)
        if let person {
            condition += " AND r.person_id <> ?"
            values.append(.id(person))
        }
        condition += " AND r.id <> ?"
        values.append(.id(record.id))
        let key = QueueKey(record, name, question.order)
        return try first(condition, values, after: key, in: sql)
            ?? first(condition, values, after: key, in: sql, or: true)
    }

    /// Returns the first record after a key, or the first of all.
    private static func first(
        _ condition: String,
        _ values: [SQLValue],
        after key: QueueKey,
        in sql: any SQLReader,
        or all: Bool = false
    ) throws -> RecordID? {
        try sql.first(
            """
            SELECT r.id \(from) WHERE \(condition)\(all ? "" : " AND \(key.after)") ORDER BY \(key.forwards) LIMIT 1
            """,
            values + (all ? [] : key.values)
        ) { RecordID(bits: try $0.identifier()) }
    }

    private static let from = "FROM record r JOIN person p ON p.id = r.person_id"
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
