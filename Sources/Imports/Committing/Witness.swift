import Domain
import SQLDatabase
import Store

/// What was seen when a page was worked out. Nobody is kept from changing it meanwhile; whoever adds the page looks
/// again, which costs far less than working it out, and does so anew when something has changed.
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
    /// Sources' own numbers, and the records that went by them.
    var sources: [String: RecordID?] = [:]
    /// Records that rows named by their id, and whether they stood.
    var named: [RecordID: Bool] = [:]

    /// Whether all is as it was.
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
