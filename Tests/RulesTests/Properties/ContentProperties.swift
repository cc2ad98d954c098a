import Domain
import Rules
import Testing

/// Each content counts once, and only records with the same content replace each other.
@Suite struct ContentProperties {
    @Test(arguments: ShippedPolicies.names, UInt64(1)...200)
    func `at most one record of a content counts`(name: String, seed: UInt64) throws {
        let year = try MadeYear(of: name, seed: seed)
        let records = Dictionary(year.records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let counting = year.evaluate().records.filter { ($0.assessment?.counted ?? .zero) > .zero }
        let contents = counting.compactMap { records[$0.id].flatMap(year.policy.content) }
        #expect(Set(contents).count == contents.count, "\(year)")
    }

    @Test(arguments: ShippedPolicies.names, UInt64(1)...200)
    func `a duplicate is replaced by a recognised record with the same content`(name: String, seed: UInt64) throws {
        let year = try MadeYear(of: name, seed: seed)
        let records = Dictionary(year.records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let outcomes = year.evaluate().records
        for loser in outcomes {
            guard let winnerID = loser.assessment?.duplicateOf else { continue }
            let winner = try #require(outcomes.first { $0.id == winnerID }?.assessment, "\(year)")
            let contents = [loser.id, winnerID].map { records[$0].flatMap(year.policy.content) }
            #expect(contents[0] != nil && contents[0] == contents[1], "\(year)")
            let isByHours = year.policy.duplicates.kept == .mostHours
            #expect(!isByHours || winner.assessed >= loser.assessment?.assessed ?? .zero, "\(year)")
            #expect(winner.duplicateOf == nil && winner.reason != .notRecognised, "\(year)")
        }
    }
}

extension Policy {
    /// The content of a record: its bytes, or the activity whose records share one; `nil` if it shares none.
    func content(of record: RecordInput) -> [UInt8]? {
        if let id = record.activity, activity(id)?.sharesContent == true { return Array("activity \(id)".utf8) }
        return duplicates.kept == .all ? nil : record.content.map { Array("key \($0)".utf8) }
    }
}
