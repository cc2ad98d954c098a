import Domain
import Groundwork
import Rules
import SQLDatabase
import Store

/// Prepares the addition of the arriving records of some people. It looks again for changes since the check. It does
/// not know the door, and is the same for all of them.
///
/// It is a class because it grows with every record.
final class ImportAddition {
    private let batch: ImportBatch
    private let importer: Importer
    private let ground: Ground
    private let now: Instant

    private var prepared = PreparedAddition()
    private let years = YearsOfPeople()
    private var added: [AddedRecord] = []
    /// The people who were counted as new by the check, and will not be registered.
    private var countedAsNew: Set<DocumentNumber> = []
    /// The registered trainings, if the importer is a provider.
    private var trainings: TrainingRegister?
    private var regions: [OrganisationID: Organisation?] = [:]
    private var texts = CourseTexts()

    private init(of batch: ImportBatch, _ importer: Importer, _ ground: Ground) {
        self.batch = batch
        self.importer = importer
        self.ground = ground
        now = ground.now()
    }

    /// Prepares the changes. It writes nothing.
    static func prepare(
        _ arrivals: [Arrival],
        of batch: ImportBatch,
        _ importer: Importer,
        _ ground: Ground,
        in sql: any SQLReader
    ) throws -> PreparedAddition {
        let addition = ImportAddition(of: batch, importer, ground)
        try addition.prepare(arrivals, in: sql)
        return addition.prepared
    }

    private func prepare(_ arrivals: [Arrival], in sql: any SQLReader) throws {
        if importer.isProvider {
            trainings = try Trainings.register(of: importer.organisation.id, in: sql)
        }
        let groups = arrivals.byPerson
        let kind = batch.options.kind
        let facts = try KnownFacts(of: groups, kind: kind, importer: importer, in: sql) { year, people in
            try years.load(year, people, in: sql)
        }
        // These are few or none: people who were new at the check, and whom this import will not register.
        let passedOver = groups.filter { group in
            let one = facts.of(group)
            let isKnown = one.known != nil || one.outsider != nil
            return (group.isOfStranger || group.contains(where: \.isOfOutsider))
                && (isKnown || !batch.acceptsNewPeople)
        }
        let documents = passedOver.compactMap { $0.first?.record.document }
        countedAsNew = try ImportPeople.listed(documents, of: batch.id, in: sql)
        for group in groups { try take(group, facts, in: sql) }
        try settle()
        prepared.witness.years = years.witnesses
        prepared.witness.closings = years.closings
        facts.leave(in: &prepared.witness)
    }

    /// Takes the records of one person.
    private func take(_ arrivals: ArraySlice<Arrival>, _ facts: KnownFacts, in sql: any SQLReader) throws {
        guard let first = arrivals.first, let document = first.record.document else { return }
        let one = facts.of(arrivals)
        let found = one.known ?? one.outsider
        for arrival in arrivals { leave(arrival) }
        if found == nil { prepared.witness.strangers.append(document) }
        if found != nil, arrivals.isOfStranger { prepared.mayOverlapOtherPages = true }
        if countedAsNew.contains(document) {
            // The person is registered by now, or new people are not accepted. This batch does not register the person.
            prepared.outcome.newPeople -= 1
            prepared.outcome.newOfStrangers -= arrivals.count { !$0.isSimilar }
            prepared.outcome.newOfOutsiders -= arrivals.count { !$0.isSimilar && $0.isOfOutsider }
        }
        if one.known == nil, !batch.acceptsNewPeople, found == nil || importer.hasOutsiders {
            return refuse(arrivals, importer.problemsOfStranger, isNewPerson: true)
        }
        // The message about a person outside the scope contains nothing else, not even that the name differs.
        if one.outsider != nil {
            return refuse(arrivals, [batch.options.kind == .roster ? .notForRoster : .outOfScope])
        }
        if let found, let problem = problem(with: found, first) {
            return refuse(arrivals, [problem])
        }
        let known = try found ?? newcomer(first, document, in: sql)
        guard batch.options.kind != .roster else { return enrol(arrivals, known, wasKnown: found != nil) }
        let isSkipping = batch.similarRows == .skip
        var like = SimilarArrivals(one)
        for arrival in arrivals {
            if arrival.isSimilar, isSkipping {
                prepared.outcome.similar += 1
            } else {
                try take(arrival, known, one, facts, like: &like, isAlone: arrivals.count == 1, in: sql)
            }
        }
    }

    /// Removes a record from the counts of its state at the check. The caller adds it to its new state.
    private func leave(_ arrival: Arrival) {
        if arrival.isSimilar { prepared.outcome.similar -= 1 } else { prepared.outcome.new -= 1 }
    }

    /// Returns what has become wrong, for example because the person is registered or employed elsewhere by now.
    private func problem(with known: KnownPerson, _ arrival: Arrival) -> ArrivingProblem? {
        let isRoster = batch.options.kind == .roster
        if isRoster, known.person.employer.map({ $0 != arrival.employer }) ?? false { return .employedElsewhere }
        if !isRoster, ground.access.decide(importer.actor, .importHoursFor(known.scope)) != .allowed {
            return .outOfScope
        }
        return PersonName.isSame(known.person.name, arrival.record.name) ? nil : .nameMismatch
    }

    private func newcomer(
        _ arrival: Arrival,
        _ document: DocumentNumber,
        in sql: any SQLReader
    ) throws -> KnownPerson {
        let record = arrival.record
        let person = Person(
            id: ground.newID(),
            name: record.name ?? "",
            document: document,
            series: importer.series(record.series),
            employer: arrival.employer ?? (importer.isEmployer ? importer.organisation.id : nil)
        )
        prepared.newcomers.append(PreparedAddition.Newcomer(person: person, listed: listed(person, arrival)))
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

    private func listed(_ person: Person, _ arrival: Arrival) -> ImportPerson {
        ImportPerson(
            document: person.document,
            name: person.name,
            firstRow: arrival.place.order,
            employer: person.employer ?? arrival.employer,
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

    /// Gives an employer to a registered person in a roster who had none.
    private func enrol(_ arrivals: ArraySlice<Arrival>, _ known: KnownPerson, wasKnown: Bool) {
        guard let first = arrivals.first else { return }
        if wasKnown {
            guard known.person.employer == nil, first.employer != nil else {
                prepared.outcome.already += arrivals.count
                prepared.already += arrivals.map(\.place)
                return
            }
            prepared.newcomers.append(PreparedAddition.Newcomer(person: nil, listed: listed(known.person, first)))
        }
        prepared.outcome.added += arrivals.count
    }

    private func take(
        _ arrival: Arrival,
        _ known: KnownPerson,
        _ one: KnownFacts.PersonFacts,
        _ facts: KnownFacts,
        like: inout SimilarArrivals,
        isAlone: Bool,
        in sql: any SQLReader
    ) throws {
        let said = arrival.record
        guard let year = said.year, let hours = said.hours else { throw LookupFailure.missing("draft") }
        if let earlier = facts.earlier(arrival, of: one) {
            if let difference = earlier.difference(from: said) {
                refuse(arrival, difference)
            } else {
                prepared.outcome.already += 1
                prepared.already.append(arrival.place)
            }
            return
        }
        if let region = try region(of: known, arrival, in: sql), try years.isClosed(year, region, in: sql) {
            return refuse(arrival, .yearClosed(year))
        }
        let policy = try years.policy(known.person.series, year, ground)
        if let mismatch = trainings?.mismatch(said) {
            let named = mismatch.named { id in policy.activity(id)?.name ?? policy.subject(id)?.name ?? id }
            return refuse(arrival, .training(named))
        }
        if batch.similarRows == .skip, let found = like.resemblance(of: arrival, isAlone: isAlone, &texts) {
            return passOver(arrival, found)
        }
        let record = try record(arrival, known, year: year, hours: hours, policy)
        added.append(AddedRecord(record, arrival, known, policy))
    }

    /// Returns the region in which the year would be closed. For a person without an employer it is the region of the
    /// employer that the record names.
    private func region(of known: KnownPerson, _ arrival: Arrival, in sql: any SQLReader) throws -> RegionCode? {
        if let region = known.scope.region { return region }
        return try arrival.employer.flatMap { try organisation($0, in: sql) }?.managingRegion
    }

    private func record(
        _ arrival: Arrival,
        _ known: KnownPerson,
        year: Int,
        hours: Hours,
        _ policy: Policy
    ) throws -> HoursRecord {
        let said = arrival.record
        guard let activity = said.activity, let completed = said.completed, let title = said.course else {
            throw LookupFailure.missing("draft")
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

    /// Evaluates each year that gets new records.
    private func settle() throws {
        let settlement = YearSettlement(years, added)
        for arrival in settlement.notAssessable { refuse(arrival, .notAssessable) }
        prepared.outcome.added += settlement.records.count
        prepared.records = settlement.records
        prepared.standings = settlement.standings
        prepared.ledger = settlement.ledger
        prepared.cycles = settlement.cycles
    }

    private func refuse(_ arrival: Arrival, _ problem: ArrivingProblem) {
        refuse([arrival], [problem])
    }

    private func refuse(
        _ arrivals: ArraySlice<Arrival>,
        _ problems: [ArrivingProblem],
        isNewPerson: Bool = false
    ) {
        prepared.outcome.refused += arrivals.count
        prepared.refused += arrivals.map { .refused($0, problems, isNewPerson: isNewPerson) }
    }

    /// Skips a row that has become similar to a record or another row since the check.
    private func passOver(_ arrival: Arrival, _ like: Resemblance) {
        prepared.outcome.similar += 1
        prepared.similar.append(CheckedArrival(arrival: arrival, state: .similar, like: like))
    }
}

extension ArraySlice<Arrival> {
    /// Whether the one person of these records was unknown when they arrived.
    fileprivate var isOfStranger: Bool { first.map { PersonKeys.person($0.key) == nil } ?? false }
}
