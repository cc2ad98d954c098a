import Domain
import SQLDatabase
import Store

/// The data that were used to prepare a page. Others may change the data meanwhile, so the job compares them again when
/// it saves the page. This takes much less time than preparing the page. If something has changed, the page is prepared
/// again.
struct Witness: Sendable {
    struct Year: Sendable {
        let year: Int
        let people: [PersonID]
        let marks: [PersonID: Records.Mark]
        let sanctions: [PersonID: String]
    }

    struct Closing: Hashable, Sendable {
        let year: Int
        let region: RegionCode
    }

    var known: [PersonID: KnownPerson] = [:]
    var strangers: [DocumentNumber] = []
    var years: [Year] = []
    var closings: [Closing: Bool] = [:]
    /// The numbers from organisations' own data, with the records that had them.
    var sources: [String: RecordID?] = [:]
    /// The records whose ids the rows contained, and whether they were valid.
    var named: [RecordID: Bool] = [:]

    /// Returns whether all data are still the same.
    func holds(in sql: any SQLReader) throws -> Bool {
        guard try People.find(known.keys.sorted { $0.text < $1.text }, in: sql) == known,
            try People.ids(of: strangers, in: sql).isEmpty
        else { return false }
        for year in years {
            guard try Records.marks(year: year.year, people: year.people, in: sql) == year.marks,
                try Sanctions.reasons(year: year.year, people: year.people, in: sql) == year.sanctions
            else { return false }
        }
        for (closing, wasClosed) in closings {
            guard try ClosedYears.isClosed(closing.year, region: closing.region, in: sql) == wasClosed else {
                return false
            }
        }
        return try sourcesHold(in: sql)
    }

    private func sourcesHold(in sql: any SQLReader) throws -> Bool {
        if !sources.isEmpty {
            let found = try Records.withSourceKeys(Array(sources.keys), in: sql)
            guard sources.allSatisfy({ found[$0]?.id == $1 }) else { return false }
        }
        guard !named.isEmpty else { return true }
        let found = try Records.find(Array(named.keys), in: sql)
        return named.allSatisfy { (found[$0]?.stands ?? false) == $1 }
    }
}
