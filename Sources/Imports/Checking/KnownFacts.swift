import Credentials
import Domain
import SQLDatabase
import Store

/// The registered data of the people of some arriving records, loaded together. Of people outside the importer's scope
/// it only loads that they are registered.
struct KnownFacts {
    /// The registered data of one person.
    struct PersonFacts {
        /// The person, or `nil` if the person is new or outside the importer's scope.
        let known: KnownPerson?
        /// The person, if registered outside the importer's scope.
        let outsider: KnownPerson?
        /// The person's submitted and recognised records in the years of the arriving records.
        let comparable: [ComparableRecord]
        /// Whether the importer may see the person's years.
        let isOpen: Bool
    }

    private let people: [DocumentNumber: KnownPerson]
    private let outsiders: [DocumentNumber: KnownPerson]
    private let comparable: [PersonID: [ComparableRecord]]
    private let bySource: [String: HoursRecord]
    /// Records by id. They include reversed and rejected ones.
    private let byID: [RecordID: HoursRecord]
    /// The people of records with numbers from the organisation's own data, if the importer may see them.
    private let others: [PersonID: KnownPerson]
    private let importer: Importer
    /// The numbers that were looked up.
    private let sources: Set<String>
    private let ids: Set<RecordID>

    /// Loads the data.
    /// - Parameters:
    ///   - groups: The arriving records, grouped by person.
    ///   - load: Returns the records of some people in a year.
    init(
        of groups: [ArraySlice<Arrival>],
        kind: SheetKind,
        importer: Importer,
        in sql: any SQLReader,
        load: (_ year: Int, _ people: [PersonID]) throws -> [ComparableRecord]
    ) throws {
        var people = try Self.people(of: groups, in: sql)
        var outsiders: [DocumentNumber: KnownPerson] = [:]
        var peopleByYear: [Int: [PersonID]] = [:]
        var sources: Set<String> = []
        var ids: Set<RecordID> = []
        for group in groups {
            if let document = group.document, let known = people[document],
                !importer.mayImport(kind, for: known, named: group.first?.record.name)
            {
                outsiders[document] = known
                people[document] = nil
            }
            let person = group.document.flatMap { people[$0] }?.person.id
            for arrival in group {
                if let source = arrival.record.sourceKey {
                    sources.insert(importer.sourceKey(source))
                    sources.insert(importer.unmarkedSourceKey(source))
                    if person != nil, let id = RecordID(source) { ids.insert(id) }
                }
                guard let year = arrival.record.year, let person, peopleByYear[year]?.last != person else { continue }
                peopleByYear[year, default: []].append(person)
            }
        }
        comparable = Dictionary(grouping: try peopleByYear.flatMap { try load($0, $1) }, by: \.person)
        bySource = sources.isEmpty ? [:] : try Records.withSourceKeys(Array(sources), in: sql).filter { $1.stands }
        byID = ids.isEmpty ? [:] : try Records.find(Array(ids), in: sql)
        let named = Set(bySource.values.map(\.person))
        others = named.isEmpty ? [:] : try People.find(Array(named), in: sql).filter { importer.maySee($1) }
        self.people = people
        self.outsiders = outsiders
        self.importer = importer
        (self.sources, self.ids) = (sources, ids)
    }

    private static func people(
        of groups: [ArraySlice<Arrival>],
        in sql: any SQLReader
    ) throws -> [DocumentNumber: KnownPerson] {
        let ids = groups.compactMap { $0.first.flatMap { PersonKeys.person($0.key) } }
        var people: [DocumentNumber: KnownPerson] = [:]
        for known in try People.find(ids, in: sql).values { people[known.person.document] = known }
        let others = groups.compactMap(\.document).filter { people[$0] == nil }
        for (document, known) in try People.find(others, in: sql) { people[document] = known }
        return people
    }

    func of(_ group: ArraySlice<Arrival>) -> PersonFacts {
        let known = group.document.flatMap { people[$0] }
        return PersonFacts(
            known: known,
            outsider: group.document.flatMap { outsiders[$0] },
            comparable: known.flatMap { comparable[$0.person.id] } ?? [],
            isOpen: known.map(importer.maySee) ?? false
        )
    }

    /// Adds the data that were used to a witness.
    func leave(in witness: inout Witness) {
        for known in people.values { witness.known[known.person.id] = known }
        for known in outsiders.values { witness.known[known.person.id] = known }
        for source in sources { witness.sources[source] = .some(bySource[source]?.id) }
        for id in ids { witness.named[id] = byID[id]?.stands ?? false }
    }

    /// Returns the person's record whose id is the number of the arriving record, as in our own exports. It returns no
    /// record of another person, because a number must not show whose record it is. The number of a reversed or
    /// rejected record is free, unless the arriving record itself says that it does not count. Such a record is not
    /// added, because it is there already.
    func exported(_ arrival: Arrival, of one: PersonFacts) -> HoursRecord? {
        let found = arrival.record.sourceKey.flatMap { RecordID($0) }.flatMap { byID[$0] }
        return found.flatMap { record in
            let isOwn = record.person == one.known?.person.id
            return isOwn && (record.stands || arrival.saysItDoesNotCount) ? record : nil
        }
    }

    /// Returns the record that was added before with the key of the arriving record.
    func earlier(_ arrival: Arrival, of one: PersonFacts) -> EarlierRecord? {
        let arriving = arrival.record
        if let source = arriving.sourceKey {
            let found = bySource[importer.sourceKey(source)] ?? bySource[importer.unmarkedSourceKey(source)]
            if let found {
                return EarlierRecord(
                    ComparableRecord(found),
                    whose: others[found.person]?.person,
                    isTheirs: found.person == one.known?.person.id,
                    under: source
                )
            }
            return exported(arrival, of: one).map {
                EarlierRecord(
                    ComparableRecord($0),
                    whose: one.isOpen ? one.known?.person : nil,
                    isTheirs: true,
                    under: source
                )
            }
        }
        guard let known = one.known else { return nil }
        let twin = one.comparable.first {
            $0.isComparedByContent && $0.creditYear == arriving.year && $0.isSame(as: arriving)
        }
        return twin.map {
            EarlierRecord($0, whose: one.isOpen ? known.person : nil, isTheirs: true, under: nil)
        }
    }
}

extension ArraySlice<Arrival> {
    /// The document of the one person to whom the records belong.
    fileprivate var document: DocumentNumber? { first?.record.document }
}

extension [Arrival] {
    /// The records of each person. They follow each other.
    var byPerson: [ArraySlice<Arrival>] {
        var groups: [ArraySlice<Arrival>] = []
        var start = startIndex
        while start < endIndex {
            let key = self[start].key
            var end = start + 1
            while end < endIndex, self[end].key == key { end += 1 }
            groups.append(self[start..<end])
            start = end
        }
        return groups
    }
}

extension Importer {
    /// Returns the key for a number from an organisation's own data. The same number of another organisation gives
    /// another key.
    func sourceKey(_ source: String) -> String {
        ComparableRecord.sourceMark + unmarkedSourceKey(source)
    }

    /// Returns the key in its older form without the mark.
    func unmarkedSourceKey(_ source: String) -> String {
        SHA256Text.hash(ArrivingKey(importer: organisation.id, source: source).text)
    }
}

extension Arrival {
    /// Whether the row says that it does not count, as in our exports of reversed records.
    fileprivate var saysItDoesNotCount: Bool { problemsAtDoor.contains(.notRecognised) }
}

extension HoursRecord {
    /// Whether the record is neither reversed nor rejected.
    var stands: Bool { status != .reversed && status != .rejected }
}
