import Documents
import Domain
import Groundwork
import Rules
import SQLDatabase
import Store

/// Checks rows against what is known, the rows of whole people at a time.
struct RowCheck {
    let importer: Importer
    let kind: SheetKind
    /// What a cohort was granted.
    let grant: CohortGrant?
    let ground: Ground
    private var employers: [String: Organisation?] = [:]
    private var closedYears: [String: Bool] = [:]
    private var policies: [String: Policy?] = [:]
    private var texts = CourseTexts()
    /// For a provider, what it registered.
    private let trainings: TrainingRegister?

    init(_ importer: Importer, _ options: ImportBatch.Options, _ ground: Ground, in sql: any SQLReader) throws {
        self.importer = importer
        kind = options.kind
        grant = options.grant
        self.ground = ground
        trainings = importer.isProvider ? try Trainings.register(of: importer.organisation.id, in: sql) : nil
    }

    /// - Parameter rows: all that the sheet has of these people, in its order for each.
    mutating func check(_ rows: [WaitingRow], in sql: any SQLReader) throws -> [CheckedRow] {
        let groups = rows.byPerson
        let facts = try KnownFacts(of: groups, kind: kind, importer: importer, in: sql) { year, people in
            try Records.twins(year: year, people: people, in: sql)
        }
        var checked: [CheckedRow] = []
        checked.reserveCapacity(rows.count)
        for group in groups {
            let one = facts.of(group)
            var stranger: String?
            var like = LikeRows(one)
            for row in group {
                var result = try check(row, one, facts, stranger: stranger, in: sql)
                if result.state == .new, one.known == nil, stranger == nil { stranger = row.row.facts.name }
                if result.state == .new, kind != .roster {
                    result.like = like.resemblance(of: row, isAlone: group.count == 1, &texts)
                    if result.like != nil { result.state = .similar }
                    result.row.isSimilar = result.like != nil
                }
                result.hasActivityOfGrant = grant?.activity != nil
                checked.append(result)
            }
        }
        return checked
    }

    /// - Parameter stranger: the name that an earlier row gave to the same new person.
    private mutating func check(
        _ row: WaitingRow,
        _ one: KnownFacts.One,
        _ facts: KnownFacts,
        stranger: String?,
        in sql: any SQLReader
    ) throws -> CheckedRow {
        let known = one.known
        if one.outsider != nil, !importer.hasOutsiders {
            let unknown = CheckedRow(row: row, state: .refused, isNewPerson: false, problems: row.row.problems)
            return unknown.refused([.outOfScope])
        }
        // Nor of whom, where the row does not say enough to be of any training.
        if trainings != nil, row.row.facts.course == nil || row.row.facts.year == nil, !row.row.problems.isEmpty {
            return CheckedRow(row: row, state: .refused, isNewPerson: false, problems: row.row.problems)
        }
        if let mismatch = trainingMismatch(row) {
            // Nothing is said of people whose training it is not: not even whether they are known.
            let isOwn = importer.actor.person.map { $0 == known?.person.id } ?? false
            let own = isOwn ? [RowComplaint.ownHours] : []
            return CheckedRow(row: row, state: .refused, isNewPerson: false, problems: row.row.problems)
                .refused(own + [mismatch])
        }
        // Our own export come back, of hours too that no sheet can state.
        let earlier = kind == .roster ? nil : facts.earlier(row, of: one)
        let difference = earlier?.difference(from: row.row.facts)
        if facts.exported(row, of: one) != nil, difference == nil {
            return CheckedRow(row: row, state: .already, isNewPerson: false, problems: [])
        }
        var problems = row.row.problems
        let (employer, complaint) = try employer(of: row, known, in: sql)
        var complaints = [complaint].compactMap(\.self)
        complaints += personComplaints(row, known, employer, stranger: stranger)
        complaints += hoursComplaints(row, known)
        if let difference { complaints.append(difference) }
        if earlier == nil, let year = row.row.facts.year,
            let region = known?.scope.region ?? employer?.managingRegion, try isClosed(year, region, in: sql)
        {
            complaints.append(.yearClosed(year))
        }
        problems += complaints.map(row.row.problem)
        let isThere = kind == .roster ? known?.person.employer != nil : earlier != nil
        let state: ImportRowState = !problems.isEmpty ? .refused : isThere ? .already : .new
        var checked = row
        checked.employer = employer?.id.text
        checked.isOfOutsider = one.outsider != nil
        let isNew = known == nil && row.row.facts.document != nil
        return CheckedRow(row: checked, state: state, isNewPerson: isNew, problems: problems)
    }

    private mutating func trainingMismatch(_ row: WaitingRow) -> RowComplaint? {
        guard let mismatch = trainings?.mismatch(row.row.facts) else { return nil }
        let rules = row.row.facts.year.flatMap { policy(ground.usualSeries, $0) }
        return .training(mismatch) { id in rules?.activity(id)?.name ?? rules?.subject(id)?.name ?? id }
    }

    private func personComplaints(
        _ row: WaitingRow,
        _ known: KnownPerson?,
        _ employer: Organisation?,
        stranger: String?
    ) -> [RowComplaint] {
        guard row.row.facts.document != nil else { return [] }
        var complaints: [RowComplaint] = []
        if let registered = known?.person.name ?? stranger,
            !PersonName.isSame(registered, row.row.facts.name)
        {
            complaints.append(.nameMismatch)
        }
        if kind == .roster {
            complaints += rosterComplaints(known, employer)
        } else if trainings != nil, known == nil {
            complaints.append(.personUnknown)
        } else if let own = importer.actor.person, known?.person.id == own {
            complaints.append(.ownHours)
        } else if !isInScope(row, known, employer) {
            complaints.append(.outOfScope)
        } else if known == nil, employer == nil, importer.hasOutsiders {
            // Without an employer nobody can tell; somebody may be meant who is known elsewhere.
            complaints.append(.notAmongYours)
        }
        return complaints
    }

    /// What the person's own policy does not allow.
    private mutating func hoursComplaints(_ row: WaitingRow, _ known: KnownPerson?) -> [RowComplaint] {
        let facts = row.row.facts
        guard kind != .roster, let year = facts.year else { return [] }
        var complaints: [RowComplaint] = []
        if let known, let activity = facts.activity, let policy = policy(known.person.series, year),
            policy.activity(activity) == nil
        {
            complaints.append(.notAssessable)
        }
        return complaints
    }

    private mutating func policy(_ series: String, _ year: Int) -> Policy? {
        let place = "\(year)/\(series)"
        if let known = policies[place] { return known }
        let found = try? ground.policy(series: series, year: year)
        policies[place] = .some(found)
        return found
    }

    /// A roster brings people to an employer whom nobody else employs.
    private func rosterComplaints(_ known: KnownPerson?, _ employer: Organisation?) -> [RowComplaint] {
        guard let employer else { return known == nil ? [] : [.employerMissing] }
        if let present = known?.person.employer, present != employer.id { return [.employedElsewhere] }
        return looksAfter(employer, series: nil) ? [] : [.outOfScope]
    }

    private func isInScope(_ row: WaitingRow, _ known: KnownPerson?, _ employer: Organisation?) -> Bool {
        if let known {
            return ground.access.decide(importer.actor, .importHoursFor(known.scope)) == .allowed
                && (employer == nil || !importer.isEmployer || employer?.id == importer.organisation.id)
        }
        guard let employer else { return true }
        return looksAfter(employer, series: row.row.facts.series)
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

    /// The employer that the row names; left out, the importing one, or for others the person's present one.
    private mutating func employer(
        of row: WaitingRow,
        _ known: KnownPerson?,
        in sql: any SQLReader
    ) throws -> (Organisation?, RowComplaint?) {
        let facts = row.row.facts
        if let code = facts.employerCreditCode {
            let found = try cached("code \(code)") { try Organisations.find(creditCode: code, in: sql) }
            return (found, found == nil ? .creditCodeUnknown : nil)
        }
        if let name = facts.employerName {
            let found = try employer(named: name, in: sql)
            return (found, found == nil ? .employerUnknown(name) : nil)
        }
        if importer.isEmployer { return (importer.organisation, nil) }
        if let present = known?.person.employer {
            return (try cached("id \(present)") { try Organisations.find(present, in: sql) }, nil)
        }
        let mustSay = facts.document != nil && known == nil && trainings == nil
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
    /// Why the row is none of the trainings; nil when it is one, or says too little.
    func mismatch(_ row: HoursRowFacts) -> TrainingMismatch? {
        guard let course = row.course, let year = row.year else { return nil }
        let found = find(
            course: course,
            year: year,
            subject: row.subject,
            activity: row.activity,
            hours: row.hours,
            completed: row.ended ?? row.started
        )
        guard case .failure(let mismatch) = found else { return nil }
        return mismatch
    }
}
