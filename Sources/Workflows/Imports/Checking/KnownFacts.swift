import Credentials
import Documents
import Domain
import SQLDatabase
import Store

/// What is registered of the people of some rows, asked for all of them at once.
struct KnownFacts {
    let people: [DocumentNumber: KnownPerson]
    /// The imported records that stand, by what makes two rows the same; a year's at a time.
    private let byContent: [Place: [HoursRecord]]
    private let bySource: [String: HoursRecord]
    private let byID: [RecordID: HoursRecord]
    private let names: [PersonID: String]

    private struct Place: Hashable {
        let year: Int
        let person: PersonID
    }

    /// - Parameter records: a year's records, where whoever asks has them at hand.
    init(
        of rows: [WaitingRow],
        importer: Importer,
        in sql: any SQLReader,
        records: (_ year: Int, _ people: [PersonID]) throws -> [PersonID: [HoursRecord]]
    ) throws {
        let people = try Self.people(of: rows, in: sql)
        self.people = people
        var peopleByYear: [Int: Set<PersonID>] = [:]
        var sources: Set<String> = []
        var ids: Set<RecordID> = []
        for row in rows {
            let facts = row.row.facts
            if let source = facts.sourceKey {
                sources.insert(importer.sourceKey(source))
                if let id = RecordID(source) { ids.insert(id) }
            }
            guard let year = facts.year, let person = facts.document.flatMap({ people[$0] })?.person.id else { continue }
            peopleByYear[year, default: []].insert(person)
        }
        var byContent: [Place: [HoursRecord]] = [:]
        for (year, people) in peopleByYear {
            for (person, records) in try records(year, people.sorted { $0.text < $1.text }) {
                let standing = records.filter { $0.origin == .imported && $0.stands }
                if !standing.isEmpty { byContent[Place(year: year, person: person)] = standing }
            }
        }
        self.byContent = byContent
        let bySource = sources.isEmpty ? [:] : try Records.withSourceKeys(Array(sources), in: sql).filter { $1.stands }
        let byID = ids.isEmpty ? [:] : try Records.find(Array(ids), in: sql).filter { $1.stands }
        self.bySource = bySource
        self.byID = byID
        let others = Set((bySource.values.map(\.person)) + byID.values.map(\.person))
        names = others.isEmpty ? [:] : try People.find(Array(others), in: sql).mapValues(\.person.name)
    }

    private static func people(
        of rows: [WaitingRow],
        in sql: any SQLReader
    ) throws -> [DocumentNumber: KnownPerson] {
        let ids = Set(rows.compactMap { PersonKeys.person($0.key) }).sorted { $0.text < $1.text }
        var people: [DocumentNumber: KnownPerson] = [:]
        for known in try People.find(ids, in: sql).values { people[known.person.document] = known }
        let others = Set(rows.compactMap(\.row.facts.document)).filter { people[$0] == nil }
        for (document, known) in try People.find(Array(others), in: sql) { people[document] = known }
        return people
    }

    /// What was added before and is the same as the row, and under which name.
    func earlier(_ row: WaitingRow, importer: Importer) -> (record: HoursRecord, name: String)? {
        let facts = row.row.facts
        if let source = facts.sourceKey {
            guard let found = bySource[importer.sourceKey(source)] ?? RecordID(source).flatMap({ byID[$0] }) else {
                return nil
            }
            return (found, names[found.person] ?? "")
        }
        guard let year = facts.year, let known = facts.document.flatMap({ people[$0] }) else { return nil }
        let course = facts.course.map(CompactText.of)
        let found = byContent[Place(year: year, person: known.person.id)]?.first { record in
            let content = record.content
            return content.completed == facts.completed && content.started == facts.started
                && content.activity == facts.activity && content.subject == facts.subject
                && (content.title == facts.course || CompactText.of(content.title) == course)
        }
        return found.map { ($0, known.person.name) }
    }
}

extension Importer {
    /// What a source's own number is kept as: the same number of two organisations is not the same.
    func sourceKey(_ source: String) -> String {
        SHA256Text.hash(RowKey(importer: organisation.id, source: source).text)
    }
}

extension HoursRecord {
    /// Neither taken back nor rejected.
    var stands: Bool { status != .reversed && status != .rejected }

    /// What an hours sheet stated; nil for what was measured otherwise.
    var statedHours: Hours? {
        guard content.facts.hasPrefix("hours=") else { return nil }
        return Hours(decimal: String(content.facts.dropFirst(6).prefix { $0 != ";" }))
    }
}
