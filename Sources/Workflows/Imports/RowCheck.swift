import Credentials
import Documents
import Domain
import SQLDatabase
import Store

/// Checks the rows of a sheet against what is known, one after another.
struct RowCheck {
    private let importer: Importer
    private let ground: Ground
    /// People whom earlier rows of the same sheet would make: the name each was given.
    private var newPeople: [DocumentNumber: String] = [:]
    private var employers: [String: Organisation?] = [:]
    private var closedYears: [String: Bool] = [:]

    init(_ importer: Importer, _ ground: Ground) {
        self.importer = importer
        self.ground = ground
    }

    mutating func check(_ row: HoursSheetRow, in sql: any SQLReader) throws -> StagedRow {
        let facts = row.facts
        var problems = row.problems
        let known = try facts.document.flatMap { try People.find($0, in: sql) }
        let (employer, complaint) = try employer(of: row, known, in: sql)
        if let complaint { problems.append(row.problem(complaint)) }
        problems += try personProblems(row, known, employer, in: sql)
        let key = row.key.map { SHA256Text.hash($0.text) }
        let earlier = try key.flatMap { try ImportKeys.find($0, in: sql) }
        if let earlier, let hours = facts.hours, earlier.hours != hours || !isSameName(earlier.name, facts.name) {
            problems.append(row.problem(.differsFromImported(hours: earlier.hours, name: earlier.name)))
        }
        if earlier == nil, let year = facts.year, let region = employer?.region, try isClosed(year, region, in: sql) {
            problems.append(row.problem(.yearClosed(year)))
        }
        let state: ImportRowState = !problems.isEmpty ? .refused : earlier != nil ? .already : .new
        if state == .new, known == nil, let document = facts.document {
            newPeople[document] = newPeople[document] ?? facts.name ?? ""
        }
        return staged(row, state: state, isNew: known == nil, employer: employer, key: key, problems: problems)
    }

    private func staged(
        _ row: HoursSheetRow,
        state: ImportRowState,
        isNew: Bool,
        employer: Organisation?,
        key: String?,
        problems: [RowProblem]
    ) -> StagedRow {
        let facts = row.facts
        return StagedRow(
            number: row.number,
            state: state,
            isNewPerson: isNew && facts.document != nil,
            cells: row.given,
            name: facts.name ?? "",
            document: facts.document ?? DocumentNumber(stored: "", kind: .residentID),
            organisation: employer?.id,
            series: facts.series,
            creditYear: facts.year,
            subject: facts.subject,
            activity: facts.activity,
            title: facts.course ?? "",
            hours: facts.hours,
            started: facts.started,
            completed: facts.completed,
            key: key,
            note: facts.note,
            problems: problems.map {
                StagedRow.Problem(column: $0.column, code: $0.code.rawValue, value: $0.value, message: $0.message)
            }
        )
    }

    /// The employer that the row names; left out, the importing one, or for others the person's present one.
    private mutating func employer(
        of row: HoursSheetRow,
        _ known: KnownPerson?,
        in sql: any SQLReader
    ) throws -> (Organisation?, RowComplaint?) {
        if let code = row.facts.employerCreditCode {
            let found = try Organisations.find(creditCode: code, in: sql)
            return (found, found == nil ? .creditCodeUnknown : nil)
        }
        if let name = row.facts.employerName {
            let found = try employer(named: name, in: sql)
            return (found, found == nil ? .employerUnknown(name) : nil)
        }
        if importer.isEmployer { return (importer.organisation, nil) }
        if let present = known?.person.employer { return (try Organisations.find(present, in: sql), nil) }
        return (nil, row.facts.document == nil ? nil : .employerMissing)
    }

    private mutating func employer(named name: String, in sql: any SQLReader) throws -> Organisation? {
        if name == importer.organisation.name { return importer.organisation }
        if let cached = employers[name] { return cached }
        let found = try Organisations.employers(named: name, in: sql)
        let only = found.count == 1 ? found.first : nil
        employers[name] = .some(only)
        return only
    }

    private func personProblems(
        _ row: HoursSheetRow,
        _ known: KnownPerson?,
        _ employer: Organisation?,
        in sql: any SQLReader
    ) throws -> [RowProblem] {
        guard let document = row.facts.document else { return [] }
        var problems: [RowProblem] = []
        let registered = known?.person.name ?? newPeople[document]
        if let registered, let name = row.facts.name, !isSameName(registered, name) {
            problems.append(row.problem(.nameMismatch))
        }
        if let own = importer.actor.person, known?.person.id == own {
            problems.append(row.problem(.ownHours))
        } else if !isInScope(known, employer, series: row.facts.series) {
            problems.append(row.problem(.outOfScope))
        }
        return problems
    }

    private func isInScope(_ known: KnownPerson?, _ employer: Organisation?, series: String?) -> Bool {
        if let known {
            return Access.decide(importer.actor, .importHoursFor(known.scope)) == .allowed
                && (employer == nil || !importer.isEmployer || employer?.id == importer.organisation.id)
        }
        guard let employer else { return true }
        let scope = PersonScope(
            person: PersonID(stored: ""),
            series: ground.series(series, importer),
            employer: employer.id,
            region: employer.region
        )
        return Access.decide(importer.actor, .importHoursFor(scope)) == .allowed
    }

    private mutating func isClosed(_ year: Int, _ region: RegionCode, in sql: any SQLReader) throws -> Bool {
        let place = "\(year)/\(region)"
        if let cached = closedYears[place] { return cached }
        let closed = try ClosedYears.isClosed(year, region: region, in: sql)
        closedYears[place] = closed
        return closed
    }

    /// White space and the several forms of the middle dot do not make another name.
    private func isSameName(_ left: String, _ right: String?) -> Bool {
        right.map { PersonName.normalise(left) == PersonName.normalise($0) } ?? true
    }
}
