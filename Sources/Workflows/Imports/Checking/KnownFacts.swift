import Credentials
import Documents
import Domain
import SQLDatabase
import Store

/// What is registered of the people of some rows, asked for all of them at once.
struct KnownFacts {
    let people: [DocumentNumber: KnownPerson]
    /// The imported records that stand, by what makes two rows the same; a year's at a time.
    private let byContent: [Place: [ImportedTwin]]
    private let bySource: [String: HoursRecord]
    private let byID: [RecordID: HoursRecord]
    private let names: [PersonID: String]
    /// What was asked for.
    private let sources: Set<String>
    private let ids: Set<RecordID>

    private struct Place: Hashable {
        let year: Int
        let person: PersonID
    }

    /// - Parameter twins: a year's imported records that stand.
    init(
        of rows: [WaitingRow],
        importer: Importer,
        in sql: any SQLReader,
        twins: (_ year: Int, _ people: [PersonID]) throws -> [ImportedTwin]
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
        var byContent: [Place: [ImportedTwin]] = [:]
        for (year, people) in peopleByYear {
            for twin in try twins(year, people.sorted { $0.text < $1.text }) {
                byContent[Place(year: year, person: twin.person), default: []].append(twin)
            }
        }
        self.byContent = byContent
        let bySource = sources.isEmpty ? [:] : try Records.withSourceKeys(Array(sources), in: sql).filter { $1.stands }
        let byID = ids.isEmpty ? [:] : try Records.find(Array(ids), in: sql).filter { $1.stands }
        (self.sources, self.ids) = (sources, ids)
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

    /// Writes down what was looked at.
    func leave(in witness: inout Witness) {
        for known in people.values { witness.known[known.person.id] = known }
        for source in sources { witness.sources[source] = .some(bySource[source]?.id) }
        for id in ids { witness.named[id] = byID[id] != nil }
    }

    /// The record that the row's number says it is, as our own exports do.
    func exported(_ row: WaitingRow) -> HoursRecord? {
        row.row.facts.sourceKey.flatMap { RecordID($0) }.flatMap { byID[$0] }
    }

    /// What was added before and is the same as the row, with the name of whose it is.
    func earlier(_ row: WaitingRow, importer: Importer) -> (hours: Hours?, name: String)? {
        let facts = row.row.facts
        if let source = facts.sourceKey {
            let found = bySource[importer.sourceKey(source)] ?? RecordID(source).flatMap { byID[$0] }
            return found.map { (ImportedTwin($0).statedHours, names[$0.person] ?? "") }
        }
        guard let year = facts.year, let known = facts.document.flatMap({ people[$0] }) else { return nil }
        let twin = byContent[Place(year: year, person: known.person.id)]?.first { $0.isSame(as: facts) }
        return twin.map { ($0.statedHours, known.person.name) }
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
}

extension HoursRecord {
    /// Whether a row says the same of it, as far as the record states hours at all.
    func agrees(with row: HoursRowFacts) -> Bool {
        let stated = ImportedTwin(self).statedHours
        return stated == nil || row.hours == nil || stated == row.hours
    }
}

extension ImportedTwin {
    /// What an hours sheet stated; nil for what was measured otherwise.
    var statedHours: Hours? {
        guard facts.hasPrefix("hours=") else { return nil }
        return Hours(decimal: String(facts.dropFirst(6).prefix { $0 != ";" }))
    }

    /// The contract's key, but for the person and the year.
    func isSame(as row: HoursRowFacts) -> Bool {
        completed == row.completed && started == row.started && activity == row.activity && subject == row.subject
            && (title == row.course || row.course.map(CompactText.of) == CompactText.of(title))
    }
}
