public import Domain
public import Groundwork
import Rules
import SQLDatabase
import Store

/// Saves a new or changed declaration as a draft, with its evidence.
public struct SaveDeclaration: Sendable {
    public enum Outcome: Sendable {
        case saved(HoursRecord)
        /// Only the files were saved. The form is shown again with its faults and attached files.
        case invalid([FormFault], attached: [Evidence])
    }

    private let ground: Ground
    private let rules: UploadRules

    public init(_ ground: Ground, rules: UploadRules = UploadRules()) {
        self.ground = ground
        self.rules = rules
    }

    /// Saves the form and its files.
    /// - Parameters:
    ///   - files: The files that are already stored under their random names. `AttachEvidence` removes those that are
    ///     not needed afterwards.
    ///   - areInDoubt: Whether the files are in doubt. The doubt ends with the rows of the files.
    /// - Throws: `Refusal`, or `LookupFailure.outdated` if the declaration has changed since the form was opened.
    public func callAsFunction(
        _ actor: Actor,
        _ form: DeclarationForm,
        files: [Evidence] = [],
        areInDoubt: Bool = false
    ) async throws -> Outcome {
        guard let person = actor.person else { throw Refusal.notYourRole }
        let now = ground.now()
        return try await ground.changingOwnYears(of: actor) { [ground, rules] tx in
            let formFiles = FormFiles(form: form.id, person: person, now: now, areInDoubt: areInDoubt)
            tx.announce([
                { _ = try People.require(person, in: $0) }, { _ = try formFiles.waiting(in: $0) },
                { _ = try Records.find(form.id, in: $0) },
                { _ = try UnfinishedForms.find(form.id, person: person, in: $0) },
                { _ = try Records.draftCount(of: person, in: $0) },
                { _ = try UnfinishedForms.count(of: person, in: $0) },
            ])
            let known = try People.require(person, in: tx)
            try ground.access.require(actor, .declare(known.scope))
            let waiting = try formFiles.waiting(in: tx)
            let excess = try DeclarationLimits(ground: ground, rules: rules).excess(
                form,
                waiting,
                files,
                of: person,
                in: tx
            )
            guard excess.isEmpty else { return .invalid(excess, attached: waiting) }
            let reading = DeclarationReading(form, today: now.day) { year throws(PolicyRefusal) in
                try ground.policy(series: known.person.series, year: year)
            }
            guard let content = reading.content, let year = reading.creditYear else {
                return .invalid(reading.faults, attached: try formFiles.hold(files, in: tx))
            }
            if let fault = try known.closedYearFault(year, isMakeup: form.isMakeup, in: tx) {
                return .invalid([fault], attached: try formFiles.hold(files, in: tx))
            }
            let record = try keep(form, content, year: year, of: known, by: actor, at: now, in: tx)
            try formFiles.attach(files, to: record, in: tx)
            _ = try UnfinishedForms.remove(form.id, person: person, in: tx)
            return .saved(record)
        }
    }
}

extension SaveDeclaration {
    private func keep(
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
            // A new record has no events. On PostgreSQL, looking for them would meet other people's new events.
            let beginning = RecordHistory.Beginning(action: .drafted, record: record, account: actor.account, at: now)
            try RecordHistory.begin([beginning], in: tx)
            try ground.audit("declaration-drafted", of: record, by: actor, in: tx)
            return record
        }
        guard old.person == known.person.id else { throw Refusal.notYours }
        // The button was pressed twice, and the first press has already created the draft.
        if form.version == nil, old.content == content, old.status == .draft { return old }
        guard old.canBeMended, form.version == nil || form.version == old.version else { throw LookupFailure.outdated }
        let record = old.with(content: content, creditYear: year, at: now)
        try Records.replace(old, with: record, in: tx)
        try RecordHistory.add(.changed, to: record, by: actor, at: now, in: tx)
        try ground.audit("declaration-changed", of: record, by: actor, in: tx)
        return record
    }
}
