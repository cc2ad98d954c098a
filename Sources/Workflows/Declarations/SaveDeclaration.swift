public import Domain
import Rules
import SQLDatabase
import Store

/// Keeps a declaration as a draft, new or mended, with the evidence handed in beside it.
public struct SaveDeclaration: Sendable {
    public enum Outcome: Sendable {
        case saved(HoursRecord)
        /// Nothing was saved but the files; the form comes back with what is wrong and what is attached.
        case invalid([FormFault], attached: [Evidence])
    }

    private let ground: Ground
    private let rules: UploadRules

    public init(_ ground: Ground, rules: UploadRules = UploadRules()) {
        self.ground = ground
        self.rules = rules
    }

    /// - Parameter files: already stored under their random names; dropped by the caller when this throws.
    /// - Throws: `Refusal`; `StoreFailure.outdated` when the declaration has moved on since the form was opened.
    public func callAsFunction(
        _ actor: Actor,
        _ form: DeclarationForm,
        files: [Evidence] = []
    ) async throws -> Outcome {
        guard let person = actor.person else { throw Refusal.notYourRole }
        let now = ground.now()
        return try await ground.pool.write { [ground, rules] tx in
            let known = try People.require(person, in: tx)
            try ground.access.require(actor, .declare(known.scope))
            let waiting = try PendingEvidence.of(form.id, person: person, in: tx)
            let excess = try ground.excess(form, waiting, files, of: person, rules: rules, in: tx)
            guard excess.isEmpty else { return .invalid(excess, attached: waiting) }
            let reading = DeclarationReading(form, today: now.day) { year throws(PolicyRefusal) in
                try ground.policy(series: known.person.series, year: year)
            }
            guard let content = reading.content, let year = reading.creditYear else {
                return try ground.refuse(reading.faults, form, files, at: now, person: person, in: tx)
            }
            if let fault = try ground.closedYearFault(year, of: known, isMakeup: form.isMakeup, in: tx) {
                return try ground.refuse([fault], form, files, at: now, person: person, in: tx)
            }
            let record = try ground.keep(form, content, year: year, of: known, by: actor, at: now, in: tx)
            for file in waiting { _ = try PendingEvidence.remove(file.id, person: person, in: tx) }
            try ground.attach(waiting + files, to: record, at: now, in: tx)
            return .saved(record)
        }
    }
}

extension Ground {
    /// A file of the same content is attached once: a second press of the button sends it again.
    fileprivate func attach(
        _ files: [Evidence],
        to record: HoursRecord,
        at now: Instant,
        in tx: any SQLTransaction
    ) throws {
        var present = Set(try EvidenceFiles.of(record, in: tx).map(\.sha256))
        for file in files where present.insert(file.sha256).inserted {
            try EvidenceFiles.add(file, to: record, at: now, in: tx)
        }
    }

    /// Keeps the files for the form, so that they need not be chosen again.
    fileprivate func refuse(
        _ faults: [FormFault],
        _ form: DeclarationForm,
        _ files: [Evidence],
        at now: Instant,
        person: PersonID,
        in tx: any SQLTransaction
    ) throws -> SaveDeclaration.Outcome {
        for file in files { try PendingEvidence.add(file, for: form.id, person: person, at: now, in: tx) }
        return .invalid(faults, attached: try PendingEvidence.of(form.id, person: person, in: tx))
    }

    func closedYearFault(
        _ year: Int,
        of known: KnownPerson,
        isMakeup: Bool,
        in sql: any SQLReader
    ) throws -> FormFault? {
        guard !isMakeup, let region = known.scope.region, try ClosedYears.isClosed(year, region: region, in: sql) else {
            return nil
        }
        return FormFault("completed", "\(year) 年度已经关闭，不能再申报；如属补学，请填写下方的补学信息。")
    }

    fileprivate func keep(
        _ form: DeclarationForm,
        _ content: RecordContent,
        year: Int,
        of known: KnownPerson,
        by actor: Actor,
        at now: Instant,
        in tx: any SQLTransaction
    ) throws -> HoursRecord {
        guard let old = try Records.find(form.id, in: tx) else {
            let record = HoursRecord(
                id: form.id,
                person: known.person.id,
                creditYear: year,
                content: content,
                status: .draft,
                origin: .declaration,
                organisation: known.person.employer,
                batch: nil,
                version: 1,
                submittedAt: nil,
                updatedAt: now
            )
            try Records.add(record, in: tx)
            try RecordHistory.add(.drafted, to: record, by: actor, at: now, in: tx)
            try audit("declaration-drafted", of: record, by: actor, in: tx)
            return record
        }
        guard old.person == known.person.id else { throw Refusal.notYours }
        // The same new form a second time: the first press has made the draft already.
        if form.version == nil, old.content == content, old.status == .draft { return old }
        guard old.canBeMended, form.version == nil || form.version == old.version else { throw StoreFailure.outdated }
        let record = old.with(content: content, creditYear: year, at: now)
        try Records.replace(old, with: record, in: tx)
        try RecordHistory.add(.changed, to: record, by: actor, at: now, in: tx)
        try audit("declaration-changed", of: record, by: actor, in: tx)
        return record
    }
}

extension HoursRecord {
    /// Whether the person may still change it.
    public var canBeMended: Bool {
        origin == .declaration && (status == .draft || status == .returned)
    }

    /// What was handed in once keeps its history; only a draft that nobody else has seen can go.
    public var canBeDiscarded: Bool {
        origin == .declaration && status == .draft && submittedAt == nil
    }

    func with(content: RecordContent, creditYear: Int, at now: Instant) -> HoursRecord {
        HoursRecord(
            id: id,
            person: person,
            creditYear: creditYear,
            content: content,
            status: status,
            origin: origin,
            organisation: organisation,
            batch: batch,
            sourceKey: sourceKey,
            version: version + 1,
            submittedAt: submittedAt,
            updatedAt: now
        )
    }

    func with(
        status: RecordStatus,
        organisation: OrganisationID? = nil,
        submittedAt: Instant? = nil,
        at now: Instant
    ) -> HoursRecord {
        HoursRecord(
            id: id,
            person: person,
            creditYear: creditYear,
            content: content,
            status: status,
            origin: origin,
            organisation: organisation ?? self.organisation,
            batch: batch,
            // What no longer stands can come again.
            sourceKey: status == .reversed || status == .rejected ? nil : sourceKey,
            version: version + 1,
            submittedAt: submittedAt ?? self.submittedAt,
            updatedAt: now
        )
    }
}
