import Domain
import Groundwork
import Rules
import SQLDatabase
import Store

/// The years of some people as they are before a page of rows is added. They are loaded together.
final class YearsOfPeople {
    private struct Place: Hashable {
        let year: Int
        let person: PersonID
    }

    private var records: [Place: [HoursRecord]] = [:]
    private var sanctions: [Place: String] = [:]
    private(set) var witnesses: [Witness.Year] = []
    private(set) var closings: [Witness.Closing: Bool] = [:]
    private var policies: [String: Policy] = [:]

    /// Loads a year of some people.
    /// - Returns: Their submitted and recognised records.
    func load(_ year: Int, _ people: [PersonID], in sql: any SQLReader) throws -> [ComparableRecord] {
        let found = try Records.ofYear(year, people: people, in: sql)
        for (person, some) in found { records[Place(year: year, person: person)] = some }
        let reasons = try Sanctions.reasons(year: year, people: people, in: sql)
        for (person, reason) in reasons { sanctions[Place(year: year, person: person)] = reason }
        witnesses.append(
            Witness.Year(year: year, people: people, marks: found.mapValues(Records.Mark.init), sanctions: reasons)
        )
        return found.values.joined().filter { $0.status == .submitted || $0.status == .recognised }.map(
            ComparableRecord.init
        )
    }

    /// Removes the records that are about to be decided from a person's year, and returns them.
    func take(
        _ year: Int,
        _ person: PersonID,
        where isTaken: (HoursRecord) throws -> Bool
    ) rethrows -> [HoursRecord] {
        let place = Place(year: year, person: person)
        var (taken, left): ([HoursRecord], [HoursRecord]) = ([], [])
        for record in records[place] ?? [] {
            if try isTaken(record) { taken.append(record) } else { left.append(record) }
        }
        if !taken.isEmpty { records[place] = left }
        return taken
    }

    func records(_ year: Int, _ person: PersonID) -> [HoursRecord] {
        records[Place(year: year, person: person)] ?? []
    }

    func sanction(_ year: Int, _ person: PersonID) -> String? {
        sanctions[Place(year: year, person: person)]
    }

    func isClosed(_ year: Int, _ region: RegionCode, in sql: any SQLReader) throws -> Bool {
        let place = Witness.Closing(year: year, region: region)
        if let known = closings[place] { return known }
        let isClosed = try ClosedYears.isClosed(year, region: region, in: sql)
        closings[place] = isClosed
        return isClosed
    }

    /// Returns the policy of a series and year.
    /// - Throws: `PolicyRefusal` if there is none.
    func policy(_ series: String, _ year: Int, _ ground: Ground) throws -> Policy {
        let place = "\(year)/\(series)"
        if let known = policies[place] { return known }
        let policy = try ground.policy(series: series, year: year)
        policies[place] = policy
        return policy
    }
}
