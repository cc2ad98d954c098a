public import Domain
import SQLDatabase
import Store

/// A record that still waits after all records of its batch were recognised at once.
public struct LeftRecord: Hashable, Sendable {
    /// Why it was not recognised with the others.
    public enum Reason: Hashable, Sendable {
        /// The hours are the approving official's own.
        case own
        /// The year is closed.
        case closed
        /// The policy cannot assess the record.
        case notAssessable
    }

    public let id: RecordID
    public let name: String
    public let title: String
    public let year: Int
    public let reason: Reason
}

extension LeftRecord {
    /// Returns the first records that wait, in the order of years and people. It is empty for a batch that nobody has
    /// approved as a whole.
    static func list(
        of batch: ImportBatch,
        limit: Int,
        in sql: any SQLReader
    ) throws -> [LeftRecord] {
        guard batch.state == .committed, let approver = batch.approvedBy else { return [] }
        let records = try BatchRecords.waiting(of: batch.id, limit: limit, in: sql)
        guard !records.isEmpty else { return [] }
        let own = try Accounts.find(approver, in: sql)?.account.person
        let people = try People.find(Array(Set(records.map(\.person))), in: sql)
        let places = records.map { record in
            people[record.person]?.scope.region.map { ClosedYears.Place(year: record.creditYear, region: $0) }
        }
        let closed = try ClosedYears.closed(among: Set(places.compactMap(\.self)), in: sql)
        return zip(records, places).compactMap { record, place in
            guard let known = people[record.person] else { return nil }
            let isClosed = record.content.makeupReason == nil && place.map(closed.contains) ?? false
            return LeftRecord(
                id: record.id,
                name: known.person.name,
                title: record.content.title,
                year: record.creditYear,
                reason: record.person == own ? .own : isClosed ? .closed : .notAssessable
            )
        }
    }
}
