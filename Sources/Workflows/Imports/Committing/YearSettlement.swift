import Documents
import Domain
import Rules
import SQLDatabase
import Store

/// A record on its way in, with the row that it comes from.
struct AddedRecord {
    let record: HoursRecord
    let row: WaitingRow
    let known: KnownPerson
    let policy: Policy
}

/// The years of some people as they were before a page of rows, loaded together.
struct YearsOfPeople {
    private struct Place: Hashable {
        let year: Int
        let person: PersonID
    }

    private var records: [Place: [HoursRecord]] = [:]
    private var sanctions: [Place: String] = [:]
    private var closed: [String: Bool] = [:]

    /// - Returns: what was imported and stands.
    mutating func load(_ year: Int, _ people: [PersonID], in sql: any SQLReader) throws -> [ImportedTwin] {
        let found = try Records.ofYear(year, people: people, in: sql)
        for (person, some) in found { records[Place(year: year, person: person)] = some }
        for (person, reason) in try Sanctions.reasons(year: year, people: people, in: sql) {
            sanctions[Place(year: year, person: person)] = reason
        }
        return found.values.joined().filter { $0.origin == .imported && $0.stands }.map(ImportedTwin.init)
    }

    func records(_ year: Int, _ person: PersonID) -> [HoursRecord] {
        records[Place(year: year, person: person)] ?? []
    }

    func sanction(_ year: Int, _ person: PersonID) -> String? {
        sanctions[Place(year: year, person: person)]
    }

    mutating func isClosed(_ year: Int, _ region: RegionCode, in sql: any SQLReader) throws -> Bool {
        let place = "\(year)/\(region)"
        if let known = closed[place] { return known }
        let isClosed = try ClosedYears.isClosed(year, region: region, in: sql)
        closed[place] = isClosed
        return isClosed
    }
}

/// What a page of new records makes of the years they belong to.
struct YearSettlement {
    private(set) var records: [HoursRecord] = []
    private(set) var standings: [Standing] = []
    private(set) var ledger: [Ledger.Placed] = []
    /// Rows of which the person's policy can make nothing.
    private(set) var notAssessable: [WaitingRow] = []
    /// Years of policies that look beyond one: settled one by one, once the records are there.
    private var cycles: [(known: KnownPerson, year: Int)] = []
    private let ground: Ground

    init(_ ground: Ground, _ years: YearsOfPeople, _ added: [AddedRecord], in sql: any SQLReader) throws {
        self.ground = ground
        var start = added.startIndex
        // Rows come person after person, but a person's years may be mixed.
        while start < added.endIndex {
            let person = added[start].known.person.id
            let end = added[start...].firstIndex { $0.known.person.id != person } ?? added.endIndex
            var byYear: [(year: Int, some: [AddedRecord])] = []
            for record in added[start..<end] {
                if let place = byYear.firstIndex(where: { $0.year == record.record.creditYear }) {
                    byYear[place].some.append(record)
                } else {
                    byYear.append((record.record.creditYear, [record]))
                }
            }
            for (year, some) in byYear { settle(some, year: year, years) }
            start = end
        }
    }

    private mutating func settle(_ added: [AddedRecord], year: Int, _ years: YearsOfPeople) {
        guard let first = added.first else { return }
        let known = first.known
        let before = years.records(year, known.person.id)
        let book = ground.yearBook(
            known,
            year: year,
            first.policy,
            (before + added.map(\.record)).sorted { ($0.content.completed, $0.id.text) < ($1.content.completed, $1.id.text) },
            sanction: years.sanction(year, known.person.id)
        )
        let lost = added.filter { book.line(of: $0.record.id)?.assessment == nil }
        guard lost.isEmpty else {
            notAssessable += lost.map(\.row)
            let ids = Set(lost.map(\.record.id))
            return settle(added.filter { !ids.contains($0.record.id) }, year: year, years)
        }
        records += added.map(\.record)
        for record in added where record.record.status == .recognised {
            guard let assessment = book.line(of: record.record.id)?.assessment else { continue }
            let entry = Ledger.Entry(
                record: record.record.id,
                kind: .recognition,
                policy: book.policy.id,
                subject: assessment.subject.id,
                assessed: assessment.assessed
            )
            ledger.append(Ledger.Placed(entry: entry, year: year, person: known.person.id))
        }
        if first.policy.looksBeyondTheYear {
            cycles.append((known, year))
        } else {
            standings.append(book.standing)
        }
    }

    func settleCycles(in tx: any SQLTransaction) throws {
        for (known, year) in cycles { try ground.settle(known, year: year, in: tx) }
    }
}
