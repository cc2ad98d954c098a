import Domain
import Groundwork
import Rules
import SQLDatabase
import Store

/// Checks arriving records against the registered data, for several people at a time. It does not know the door, so its
/// problems name fields.
struct ArrivalCheck {
    let importer: Importer
    let kind: SheetKind
    let ground: Ground
    private var employers: [String: Organisation?] = [:]
    private var closedYears: [String: Bool] = [:]
    private var policies: [String: Policy?] = [:]
    private var texts = CourseTexts()
    /// The registered trainings, if the importer is a provider.
    private let trainings: TrainingRegister?

    init(_ importer: Importer, _ kind: SheetKind, _ ground: Ground, in sql: any SQLReader) throws {
        self.importer = importer
        self.kind = kind
        self.ground = ground
        trainings = importer.isProvider ? try Trainings.register(of: importer.organisation.id, in: sql) : nil
    }

    /// Checks the arriving records of some people.
    /// - Parameter arrivals: All arriving records of these people. The records of each person are in the order of their
    ///   places.
    mutating func check(_ arrivals: [Arrival], in sql: any SQLReader) throws -> [CheckedArrival] {
        let groups = arrivals.byPerson
        let facts = try KnownFacts(of: groups, kind: kind, importer: importer, in: sql) { year, people in
            try Records.comparable(year: year, people: people, in: sql)
        }
        var checked: [CheckedArrival] = []
        checked.reserveCapacity(arrivals.count)
        for group in groups {
            let one = facts.of(group)
            var stranger: String?
            var like = SimilarArrivals(one)
            for arrival in group {
                var result = try check(arrival, one, facts, stranger: stranger, in: sql)
                if result.state == .new, one.known == nil, stranger == nil { stranger = arrival.record.name }
                if result.state == .new, kind != .roster {
                    result.like = like.resemblance(of: arrival, isAlone: group.count == 1, &texts)
                    if result.like != nil { result.state = .similar }
                    result.arrival.isSimilar = result.like != nil
                }
                checked.append(result)
            }
        }
        return checked
    }

    /// Checks one arriving record.
    /// - Parameter stranger: The name of the same new person in an earlier record.
    private mutating func check(
        _ arrival: Arrival,
        _ one: KnownFacts.PersonFacts,
        _ facts: KnownFacts,
        stranger: String?,
        in sql: any SQLReader
    ) throws -> CheckedArrival {
        let known = one.known
        let record = arrival.record
        if one.outsider != nil, !importer.hasOutsiders { return .refused(arrival, [.outOfScope]) }
        // Without a course or year the training is unknown. The messages then contain nothing about the person.
        if trainings != nil, record.course == nil || record.year == nil, !arrival.problemsAtDoor.isEmpty {
            return .refused(arrival)
        }
        if let mismatch = trainingMismatch(record) {
            // Messages contain nothing about people of other trainings, not even whether they are registered.
            let isOwn = importer.actor.person.map { $0 == known?.person.id } ?? false
            return .refused(arrival, (isOwn ? [.ownHours] : []) + [mismatch])
        }
        // The row may come from our own export, with hours that a sheet cannot state.
        let earlier = kind == .roster ? nil : facts.earlier(arrival, of: one)
        let difference = earlier?.difference(from: record)
        if facts.exported(arrival, of: one) != nil, difference == nil {
            return CheckedArrival(arrival: arrival, state: .already)
        }
        let (employer, problem) = try employer(of: record, known, in: sql)
        var problems = [problem].compactMap(\.self)
        problems += personProblems(record, known, employer, stranger: stranger)
        problems += hoursProblems(record, known)
        if let difference { problems.append(difference) }
        if earlier == nil, let year = record.year,
            let region = known?.scope.region ?? employer?.managingRegion, try isClosed(year, region, in: sql)
        {
            problems.append(.yearClosed(year))
        }
        let isGood = arrival.problemsAtDoor.isEmpty && problems.isEmpty
        let isThere = kind == .roster ? known?.person.employer != nil : earlier != nil
        var checked = arrival
        checked.employer = employer?.id
        checked.isOfOutsider = one.outsider != nil
        return CheckedArrival(
            arrival: checked,
            state: !isGood ? .refused : isThere ? .already : .new,
            isNewPerson: known == nil && record.document != nil,
            problems: problems
        )
    }

    private mutating func trainingMismatch(_ record: ArrivingRecord) -> ArrivingProblem? {
        guard let mismatch = trainings?.mismatch(record) else { return nil }
        let rules = record.year.flatMap { policy(ground.usualSeries, $0) }
        return .training(mismatch.named { id in rules?.activity(id)?.name ?? rules?.subject(id)?.name ?? id })
    }

    private func personProblems(
        _ record: ArrivingRecord,
        _ known: KnownPerson?,
        _ employer: Organisation?,
        stranger: String?
    ) -> [ArrivingProblem] {
        guard record.document != nil else { return [] }
        var problems: [ArrivingProblem] = []
        if let registered = known?.person.name ?? stranger,
            !PersonName.isSame(registered, record.name)
        {
            problems.append(.nameMismatch)
        }
        if kind == .roster {
            problems += rosterProblems(known, employer)
        } else if trainings != nil, known == nil {
            problems.append(.personUnknown)
        } else if let own = importer.actor.person, known?.person.id == own {
            problems.append(.ownHours)
        } else if !isInScope(record, known, employer) {
            problems.append(.outOfScope)
        } else if known == nil, employer == nil, importer.hasOutsiders {
            // Without an employer the scope is unknown. The person may be registered outside it.
            problems.append(.notAmongYours)
        }
        return problems
    }

    /// Returns what the policy of the person does not allow.
    private mutating func hoursProblems(_ record: ArrivingRecord, _ known: KnownPerson?) -> [ArrivingProblem] {
        guard kind != .roster, let year = record.year else { return [] }
        var problems: [ArrivingProblem] = []
        if let known, let activity = record.activity, let policy = policy(known.person.series, year),
            policy.activity(activity) == nil
        {
            problems.append(.notAssessable)
        }
        return problems
    }

    private mutating func policy(_ series: String, _ year: Int) -> Policy? {
        let place = "\(year)/\(series)"
        if let known = policies[place] { return known }
        let found = try? ground.policy(series: series, year: year)
        policies[place] = .some(found)
        return found
    }

    /// Returns the problems of a roster's row. A roster gives an employer to people who have none.
    private func rosterProblems(_ known: KnownPerson?, _ employer: Organisation?) -> [ArrivingProblem] {
        guard let employer else { return known == nil ? [] : [.employerMissing] }
        if let present = known?.person.employer, present != employer.id { return [.employedElsewhere] }
        return looksAfter(employer, series: nil) ? [] : [.outOfScope]
    }

    private func isInScope(_ record: ArrivingRecord, _ known: KnownPerson?, _ employer: Organisation?) -> Bool {
        if let known {
            return ground.access.decide(importer.actor, .importHoursFor(known.scope)) == .allowed
                && (employer == nil || !importer.isEmployer || employer?.id == importer.organisation.id)
        }
        guard let employer else { return true }
        return looksAfter(employer, series: record.series)
    }

    private func looksAfter(_ employer: Organisation, series: String?) -> Bool {
        let scope = PersonScope(
            person: .zero,
            series: importer.series(series),
            employer: employer.id,
            region: employer.managingRegion
        )
        return ground.access.decide(importer.actor, .importHoursFor(scope)) == .allowed
    }

    /// Returns the employer that the record names. If it names none, the employer is the importing organisation, or for
    /// other importers the person's present employer.
    private mutating func employer(
        of record: ArrivingRecord,
        _ known: KnownPerson?,
        in sql: any SQLReader
    ) throws -> (Organisation?, ArrivingProblem?) {
        if let code = record.employerCreditCode {
            let found = try cached("code \(code)") { try Organisations.find(creditCode: code, in: sql) }
            return (found, found == nil ? .creditCodeUnknown : nil)
        }
        if let name = record.employerName {
            let found = try employer(named: name, in: sql)
            return (found, found == nil ? .employerUnknown(name) : nil)
        }
        if importer.isEmployer { return (importer.organisation, nil) }
        if let present = known?.person.employer {
            return (try cached("id \(present)") { try Organisations.find(present, in: sql) }, nil)
        }
        let mustSay = record.document != nil && known == nil && trainings == nil
        return (nil, mustSay ? .employerMissing : nil)
    }

    private mutating func employer(named name: String, in sql: any SQLReader) throws -> Organisation? {
        let key = OrganisationName.key(name)
        if key == OrganisationName.key(importer.organisation.name) { return importer.organisation }
        return try cached("name \(key)") {
            let found = try Organisations.employers(named: name, in: sql)
            return found.count == 1 ? found.first : nil
        }
    }

    private mutating func cached(_ key: String, _ find: () throws -> Organisation?) rethrows -> Organisation? {
        if let cached = employers[key] { return cached }
        if employers.count > 50_000 { employers.removeAll(keepingCapacity: true) }
        let found = try find()
        employers[key] = .some(found)
        return found
    }

    private mutating func isClosed(_ year: Int, _ region: RegionCode, in sql: any SQLReader) throws -> Bool {
        let place = "\(year)/\(region)"
        if let cached = closedYears[place] { return cached }
        let closed = try ClosedYears.isClosed(year, region: region, in: sql)
        closedYears[place] = closed
        return closed
    }
}

extension TrainingRegister {
    /// Returns the reason why the record matches none of the trainings. Returns `nil` if it matches one or has too few
    /// fields.
    func mismatch(_ record: ArrivingRecord) -> TrainingMismatch? {
        guard let course = record.course, let year = record.year else { return nil }
        let found = find(
            course: course,
            year: year,
            subject: record.subject,
            activity: record.activity,
            hours: record.hours,
            completed: record.ended ?? record.started
        )
        guard case .failure(let mismatch) = found else { return nil }
        return mismatch
    }
}
