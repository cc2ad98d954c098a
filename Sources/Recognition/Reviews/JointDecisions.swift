import Domain
import Groundwork
import Rules
import SQLDatabase
import Store

/// Declarations that are decided in one transaction. Their data are loaded together. Each is then decided by all rules,
/// one after another, and the changes are saved together.
struct JointDecisions {
    private let verdict: DecideDeclarations.Verdict
    private let actor: Actor
    private let ground: Ground
    private let now: Instant

    /// The records as they were loaded.
    private let loaded: [RecordID: HoursRecord]
    /// The records as the decisions so far leave them.
    private var records: [RecordID: HoursRecord]
    private let people: [PersonID: KnownPerson]
    /// The closed years of the regions of the records, if they matter.
    private let closed: Set<ClosedYears.Place>
    /// The years with the decisions so far, if they matter.
    private var years: LoadedYears?

    private var decided: [HoursRecord] = []
    private var recognitions: [(record: HoursRecord, book: YearBook)] = []

    init(
        of ids: [RecordID],
        _ verdict: DecideDeclarations.Verdict,
        by actor: Actor,
        _ ground: Ground,
        in sql: any SQLReader
    ) throws {
        self.verdict = verdict
        self.actor = actor
        self.ground = ground
        now = ground.now()
        let records = try Records.find(ids, in: sql)
        let people = try People.find(Set(records.values.map(\.person)).sorted(), in: sql)
        loaded = records
        self.records = records
        self.people = people
        guard verdict == .recognised else {
            closed = []
            return
        }
        let asked = records.values.compactMap { record in people[record.person].map { ($0, record.creditYear) } }
        years = try YearBooks(ground).load(asked, in: sql)
        let places = asked.compactMap { known, year in
            known.scope.region.map { ClosedYears.Place(year: year, region: $0) }
        }
        closed = try ClosedYears.closed(among: Set(places), in: sql)
    }

    /// Decides one record.
    /// - Parameter version: The version that the actor has seen, if it is known.
    mutating func decide(_ id: RecordID, seen version: Int?) throws -> DecideDeclarations.Outcome {
        guard let old = records[id] else { throw LookupFailure.missing("record") }
        guard let known = people[old.person] else { throw LookupFailure.missing("person") }
        if let refusal = ground.access.decide(actor, .recognise(known.scope, at: old.organisation)).refusal {
            return .refused(refusal)
        }
        guard old.status == .submitted else { return .alreadyDecided(old) }
        if let version, version != old.version { return .changed(old) }
        if verdict == .recognised {
            guard let book = try years?.book(known, year: old.creditYear, asIfRecognised: id),
                book.line(of: id)?.assessment != nil
            else { return .notAssessable(old) }
            if isClosed(old, known) { return .yearClosed(old) }
            recognitions.append((old, book))
        }
        if verdict.status == .returned, old.origin == .imported {
            throw FormFault("return_reason", "导入的学时没有申报人可以修改，不能退回；如有误，请选“审核不通过”并写明原因。")
        }
        let record = old.with(status: verdict.status, at: now)
        records[id] = record
        years?.replace(record)
        decided.append(record)
        return .decided(record)
    }

    /// Whether the year is closed for the record. Only make-ups are decided in a closed year.
    private func isClosed(_ record: HoursRecord, _ known: KnownPerson) -> Bool {
        guard record.content.makeupReason == nil, let region = known.scope.region else { return false }
        return closed.contains(ClosedYears.Place(year: record.creditYear, region: region))
    }

    /// Saves all decisions, and settles the years of the recognised records.
    func save(in tx: any SQLTransaction) throws {
        guard !decided.isEmpty else { return }
        try Records.turn(decided, from: loaded, at: now, in: tx)
        try RecordHistory.add(verdict.action, to: decided, by: actor, at: now, reason: verdict.reason, in: tx)
        let action = "declaration-\(verdict.status.rawValue)"
        try ground.audit(action, of: decided, by: actor, detail: verdict.reason, in: tx)
        try SendNews(ground)(decided.map { ($0.person, News(verdict.message, about: $0)) }, in: tx)
        guard verdict == .recognised, let years else { return }
        let places = Set(decided.map { PersonYear(person: $0.person, year: $0.creditYear) })
        let settled = places.compactMap { place in people[place.person].map { ($0, place.year) } }
        try SettleYear(ground).settle(settled, years, in: tx)
        try KeepLedger(ground).enter(recognitions, by: actor, in: tx)
    }
}

private struct PersonYear: Hashable {
    let person: PersonID
    let year: Int
}

extension DecideDeclarations.Verdict {
    fileprivate var status: RecordStatus {
        switch self {
        case .recognised: .recognised
        case .returned: .returned
        case .rejected: .rejected
        }
    }

    fileprivate var action: RecordEvent.Action {
        switch self {
        case .recognised: .recognised
        case .returned: .returned
        case .rejected: .rejected
        }
    }

    fileprivate var message: Message.Kind {
        switch self {
        case .recognised: .recognised
        case .returned: .returned
        case .rejected: .rejected
        }
    }

    fileprivate var reason: String? {
        switch self {
        case .recognised: nil
        case .returned(let reason), .rejected(let reason): reason
        }
    }
}
