import Documents
import Domain
import Groundwork
import Rules
import SQLDatabase
import Store

/// Works out what the rows of some people add, after a last look at what has changed since they were checked.
///
/// A class, because it grows with every row.
final class ImportAddition {
    private let batch: ImportBatch
    private let importer: Importer
    private let ground: Ground
    private let now: Instant

    private var prepared = PreparedAddition()
    private let years = YearsOfPeople()
    private var added: [AddedRecord] = []
    /// People who were counted as new when the rows were checked, and will not be made known.
    private var countedAsNew: Set<DocumentNumber> = []
    /// For a provider, what it has registered.
    private var trainings: TrainingRegister?
    private var regions: [OrganisationID: Organisation?] = [:]
    private var texts = CourseTexts()

    private init(of batch: ImportBatch, _ importer: Importer, _ ground: Ground) {
        self.batch = batch
        self.importer = importer
        self.ground = ground
        now = ground.now()
    }

    /// Nothing is written.
    static func prepare(
        _ rows: [WaitingRow],
        of batch: ImportBatch,
        _ importer: Importer,
        _ ground: Ground,
        in sql: any SQLReader
    ) throws -> PreparedAddition {
        let addition = ImportAddition(of: batch, importer, ground)
        try addition.prepare(rows, in: sql)
        return addition.prepared
    }

    private func prepare(_ rows: [WaitingRow], in sql: any SQLReader) throws {
        if importer.isProvider {
            trainings = try Trainings.register(of: importer.organisation.id, in: sql)
        }
        let groups = rows.byPerson
        let kind = batch.options.kind
        let facts = try KnownFacts(of: groups, kind: kind, importer: importer, in: sql) { year, people in
            try years.load(year, people, in: sql)
        }
        // Few, or none: whoever was a stranger when the sheet was read, and will not be made known by it.
        let passedOver = groups.filter { group in
            let one = facts.of(group)
            let isKnown = one.known != nil || one.outsider != nil
            return (group.isOfStranger || group.contains(where: \.isOfOutsider))
                && (isKnown || !batch.acceptsNewPeople)
        }
        let documents = passedOver.compactMap { $0.first?.row.facts.document }
        countedAsNew = try ImportPeople.listed(documents, of: batch.id, in: sql)
        for group in groups { try take(group, facts, in: sql) }
        try settle()
        prepared.witness.years = years.witnesses
        prepared.witness.closings = years.closings
        facts.leave(in: &prepared.witness)
    }

    /// One person's rows.
    private func take(_ rows: ArraySlice<WaitingRow>, _ facts: KnownFacts, in sql: any SQLReader) throws {
        guard let first = rows.first, let document = first.row.facts.document else { return }
        let one = facts.of(rows)
        let found = one.known ?? one.outsider
        for row in rows { leave(row) }
        if found == nil { prepared.witness.strangers.append(document) }
        if found != nil, rows.isOfStranger { prepared.mayShareItsPeople = true }
        if countedAsNew.contains(document) {
            // Known by now, or not wanted: this batch makes nobody of them.
            prepared.outcome.newPeople -= 1
            prepared.outcome.newOfStrangers -= rows.count { !$0.isSimilar }
            prepared.outcome.newOfOutsiders -= rows.count { !$0.isSimilar && $0.isOfOutsider }
        }
        if one.known == nil, !batch.acceptsNewPeople, found == nil || importer.hasOutsiders {
            return refuse(rows, importer.complaintsOfStranger, isNewPerson: true)
        }
        // Of somebody outside the scope nothing is said but that: not even that the name is another.
        if one.outsider != nil { return refuse(rows, [batch.options.kind == .roster ? .notForRoster : .outOfScope]) }
        if let found, let complaint = complaint(about: found, first) {
            return refuse(rows, [complaint])
        }
        let known = try found ?? newcomer(first, document, in: sql)
        guard batch.options.kind != .roster else { return enrol(rows, known, wasKnown: found != nil) }
        let isSkipping = batch.similarRows == .skip
        var like = LikeRows(one)
        for row in rows {
            if row.isSimilar, isSkipping {
                prepared.outcome.similar += 1
            } else {
                try take(row, known, one, facts, like: &like, isAlone: rows.count == 1, in: sql)
            }
        }
    }

    /// The row is no longer what it was when it was checked; what becomes of it, is told apart.
    private func leave(_ row: WaitingRow) {
        if row.isSimilar { prepared.outcome.similar -= 1 } else { prepared.outcome.new -= 1 }
    }

    /// What has become wrong: somebody else has registered the number, or taken the person over.
    private func complaint(about known: KnownPerson, _ row: WaitingRow) -> RowComplaint? {
        let isRoster = batch.options.kind == .roster
        if isRoster, known.person.employer.map({ $0.text != row.employer }) ?? false { return .employedElsewhere }
        if !isRoster, ground.access.decide(importer.actor, .importHoursFor(known.scope)) != .allowed {
            return .outOfScope
        }
        return PersonName.isSame(known.person.name, row.row.facts.name) ? nil : .nameMismatch
    }

    private func newcomer(
        _ row: WaitingRow,
        _ document: DocumentNumber,
        in sql: any SQLReader
    ) throws -> KnownPerson {
        let facts = row.row.facts
        let named = row.employer.flatMap { OrganisationID($0) }
        let person = Person(
            id: ground.newID(),
            name: facts.name ?? "",
            document: document,
            series: importer.series(facts.series),
            employer: named ?? (importer.isEmployer ? importer.organisation.id : nil)
        )
        prepared.newcomers.append(PreparedAddition.Newcomer(person: person, listed: listed(person, row)))
        let employer = try person.employer.flatMap { try organisation($0, in: sql) }
        return KnownPerson(
            person: person,
            scope: PersonScope(
                person: person.id,
                series: person.series,
                employer: person.employer,
                region: employer?.managingRegion
            ),
            employerName: employer?.name
        )
    }

    private func listed(_ person: Person, _ row: WaitingRow) -> ImportPerson {
        ImportPerson(
            document: person.document,
            name: person.name,
            firstRow: row.row.number,
            employer: person.employer ?? row.employer.flatMap { OrganisationID($0) },
            series: person.series,
            person: person.id,
            enrolledAt: now
        )
    }

    private func organisation(_ id: OrganisationID, in sql: any SQLReader) throws -> Organisation? {
        if let known = regions[id] { return known }
        let found = try Organisations.find(id, in: sql)
        regions[id] = .some(found)
        return found
    }

    /// A roster's person who was known without an employer gets one.
    private func enrol(_ rows: ArraySlice<WaitingRow>, _ known: KnownPerson, wasKnown: Bool) {
        guard let first = rows.first else { return }
        if wasKnown {
            guard known.person.employer == nil, first.employer != nil else {
                prepared.outcome.already += rows.count
                prepared.already += rows.map(\.row.number)
                return
            }
            prepared.newcomers.append(PreparedAddition.Newcomer(person: nil, listed: listed(known.person, first)))
        }
        prepared.outcome.added += rows.count
    }

    private func take(
        _ row: WaitingRow,
        _ known: KnownPerson,
        _ one: KnownFacts.One,
        _ facts: KnownFacts,
        like: inout LikeRows,
        isAlone: Bool,
        in sql: any SQLReader
    ) throws {
        let said = row.row.facts
        guard let year = said.year, let hours = said.hours else { throw StoreFailure.missing("draft") }
        if let earlier = facts.earlier(row, of: one) {
            if let difference = earlier.difference(from: said) {
                refuse(row, difference)
            } else {
                prepared.outcome.already += 1
                prepared.already.append(row.row.number)
            }
            return
        }
        if let region = try region(of: known, row, in: sql), try years.isClosed(year, region, in: sql) {
            return refuse(row, .yearClosed(year))
        }
        let policy = try years.policy(known.person.series, year, ground)
        if let mismatch = trainings?.mismatch(said) { return refuse(row, .training(mismatch) { $0 }) }
        if batch.similarRows == .skip, let found = like.resemblance(of: row, isAlone: isAlone, &texts) {
            return passOver(row, found)
        }
        added.append(AddedRecord(try record(row, known, year: year, hours: hours, policy), row, known, policy))
    }

    /// Where the year would be closed: of somebody whom nobody employs, where the employer is that the row names.
    private func region(of known: KnownPerson, _ row: WaitingRow, in sql: any SQLReader) throws -> RegionCode? {
        if let region = known.scope.region { return region }
        return try row.employer.flatMap { OrganisationID($0) }.flatMap { try organisation($0, in: sql) }?.managingRegion
    }

    private func record(
        _ row: WaitingRow,
        _ known: KnownPerson,
        year: Int,
        hours: Hours,
        _ policy: Policy
    ) throws -> HoursRecord {
        let said = row.row.facts
        guard let activity = said.activity, let completed = said.completed, let title = said.course else {
            throw StoreFailure.missing("draft")
        }
        return HoursRecord(
            id: ground.newID(),
            person: known.person.id,
            creditYear: year,
            content: RecordContent(
                activity: activity,
                subject: said.subject,
                title: title,
                started: said.started,
                completed: completed,
                facts: "hours=\(hours)",
                note: said.note
            ),
            status: importer.counts(under: policy) ? .recognised : .submitted,
            origin: .imported,
            organisation: importer.decider,
            batch: batch.id,
            sourceKey: said.sourceKey.map(importer.sourceKey),
            version: 1,
            submittedAt: now,
            updatedAt: now
        )
    }

    /// Evaluates each year that gets records.
    private func settle() throws {
        let settlement = YearSettlement(years, added)
        for row in settlement.notAssessable { refuse(row, .notAssessable) }
        prepared.outcome.added += settlement.records.count
        prepared.records = settlement.records
        prepared.standings = settlement.standings
        prepared.ledger = settlement.ledger
        prepared.cycles = settlement.cycles
    }

    private func refuse(_ row: WaitingRow, _ complaint: RowComplaint) {
        refuse([row], [complaint])
    }

    private func refuse(_ rows: ArraySlice<WaitingRow>, _ complaints: [RowComplaint], isNewPerson: Bool = false) {
        prepared.outcome.refused += rows.count
        for row in rows {
            let checked = CheckedRow(row: row, state: .refused, isNewPerson: isNewPerson, problems: [])
            prepared.refused.append(checked.refused(complaints).staged)
        }
    }

    /// It has come to resemble something since it was checked.
    private func passOver(_ row: WaitingRow, _ like: Resemblance) {
        prepared.outcome.similar += 1
        var checked = CheckedRow(row: row, state: .similar, isNewPerson: false, problems: [], like: like)
        checked.hasActivityOfGrant = batch.options.grant?.activity != nil
        prepared.similar.append(checked.staged)
    }
}

extension ArraySlice<WaitingRow> {
    /// Whether the one person whose rows they are was unknown when the sheet was read.
    fileprivate var isOfStranger: Bool { first.map { PersonKeys.person($0.key) == nil } ?? false }
}
