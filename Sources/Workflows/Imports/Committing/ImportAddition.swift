import Documents
import Domain
import Rules
import SQLDatabase
import Store

/// Adds the rows of some people in one transaction, after a last look at what has changed since they were checked.
struct ImportAddition {
    private let batch: ImportBatch
    private let importer: Importer
    private let ground: Ground
    private let now: Instant

    /// What became of the rows.
    private(set) var outcome = ImportBatch.Tally()
    private(set) var refused: [StagedRow] = []
    /// Rows that somebody else has added meanwhile.
    private(set) var already: [Int] = []

    private var years = YearsOfPeople()
    private var added: [AddedRecord] = []

    init(of batch: ImportBatch, _ importer: Importer, _ ground: Ground) {
        self.batch = batch
        self.importer = importer
        self.ground = ground
        now = ground.now()
    }

    mutating func add(_ rows: [WaitingRow], in tx: any SQLTransaction) throws {
        let facts = try KnownFacts(of: rows, importer: importer, in: tx) { year, people in
            try years.load(year, people, in: tx)
        }
        var start = rows.startIndex
        while start < rows.endIndex {
            let end = rows[start...].firstIndex { $0.key != rows[start].key } ?? rows.endIndex
            try add(rows[start..<end], facts, in: tx)
            start = end
        }
        try settle(in: tx)
    }

    /// One person's rows.
    private mutating func add(
        _ rows: ArraySlice<WaitingRow>,
        _ facts: KnownFacts,
        in tx: any SQLTransaction
    ) throws {
        guard let first = rows.first, let document = first.row.facts.document else { return }
        let found = facts.people[document]
        if found == nil, !batch.acceptsNewPeople {
            for row in rows { refuse(row, .personUnknown, isNewPerson: true) }
            outcome.newPeople -= 1
            outcome.newOfStrangers -= rows.count
            return
        }
        if let found, let complaint = complaint(about: found, first) {
            for row in rows { refuse(row, complaint) }
            return
        }
        let known = try found ?? addPerson(first, document, in: tx)
        guard batch.options.kind != .roster else {
            return try enrol(rows, known, wasKnown: found != nil, in: tx)
        }
        for row in rows { try add(row, known, facts, in: tx) }
    }

    /// What has become wrong: somebody else has registered the number, or taken the person over.
    private func complaint(about known: KnownPerson, _ row: WaitingRow) -> RowComplaint? {
        if !PersonName.isSame(known.person.name, row.row.facts.name) { return .nameMismatch }
        if batch.options.kind == .roster {
            let isElsewhere = known.person.employer.map { $0.text != row.employer } ?? false
            return isElsewhere ? .employedElsewhere : nil
        }
        return Access.decide(importer.actor, .importHoursFor(known.scope)) == .allowed ? nil : .outOfScope
    }

    private func addPerson(
        _ row: WaitingRow,
        _ document: DocumentNumber,
        in tx: any SQLTransaction
    ) throws -> KnownPerson {
        let facts = row.row.facts
        let employer = row.employer.map(OrganisationID.init(stored:))
        let person = Person(
            id: ground.newID(),
            name: facts.name ?? "",
            document: document,
            series: ground.series(facts.series, importer),
            employer: employer ?? (importer.isEmployer ? importer.organisation.id : nil)
        )
        try People.add(person, at: now, in: tx)
        let stranger = ImportPerson(
            document: document,
            name: person.name,
            firstRow: row.row.number,
            employer: person.employer,
            series: person.series,
            person: person.id
        )
        try ImportPeople.add([stranger], to: batch.id, in: tx)
        try ground.audit(
            AuditEntry(
                account: importer.actor.account,
                action: "person-added",
                subjectKind: "person",
                subjectID: person.id.text,
                person: person.id,
                detail: "import \(batch.id.text)"
            ),
            in: tx
        )
        return try People.require(person.id, in: tx)
    }

    /// A roster's person who was known without an employer gets one.
    private mutating func enrol(
        _ rows: ArraySlice<WaitingRow>,
        _ known: KnownPerson,
        wasKnown: Bool,
        in tx: any SQLTransaction
    ) throws {
        guard let first = rows.first else { return }
        if wasKnown {
            guard known.person.employer == nil, let employer = first.employer.map(OrganisationID.init(stored:)) else {
                outcome.already += rows.count
                already += rows.map(\.row.number)
                return
            }
            try People.employ(known.person.id, at: employer, from: now, in: tx)
            let enrolled = ImportPerson(
                document: known.person.document,
                name: known.person.name,
                firstRow: first.row.number,
                employer: employer,
                series: known.person.series,
                person: known.person.id
            )
            try ImportPeople.add([enrolled], to: batch.id, in: tx)
        }
        outcome.added += rows.count
    }

    private mutating func add(
        _ row: WaitingRow,
        _ known: KnownPerson,
        _ facts: KnownFacts,
        in tx: any SQLTransaction
    ) throws {
        let said = row.row.facts
        guard let year = said.year, let subject = said.subject, let activity = said.activity, let hours = said.hours,
            let completed = said.completed, let title = said.course
        else { throw StoreFailure.missing("draft") }
        if let earlier = facts.earlier(row, importer: importer) {
            if let stated = earlier.hours, stated != hours {
                refuse(row, .differsFromImported(hours: stated, name: earlier.name))
            } else {
                outcome.already += 1
                already.append(row.row.number)
            }
            return
        }
        if let region = known.scope.region, try years.isClosed(year, region, in: tx) {
            return refuse(row, .yearClosed(year))
        }
        let policy = try ground.policy(series: known.person.series, year: year)
        let record = HoursRecord(
            id: ground.newID(),
            person: known.person.id,
            creditYear: year,
            content: RecordContent(
                activity: activity,
                subject: subject,
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
        added.append(AddedRecord(record: record, row: row, known: known, policy: policy))
    }

    /// Evaluates each year that has got records, and keeps records, ledger and standings.
    private mutating func settle(in tx: any SQLTransaction) throws {
        let settlement = try YearSettlement(ground, years, added, in: tx)
        for row in settlement.notAssessable { refuse(row, .notAssessable) }
        outcome.added += settlement.records.count
        try Records.add(settlement.records, in: tx)
        try settlement.settleCycles(in: tx)
        try Standings.put(settlement.standings, at: now, in: tx)
        try Ledger.add(settlement.ledger, by: importer.actor.account, at: now, reason: nil, in: tx)
    }

    private mutating func refuse(_ row: WaitingRow, _ complaint: RowComplaint, isNewPerson: Bool = false) {
        outcome.refused += 1
        refused.append(
            CheckedRow(
                row: row,
                state: .refused,
                isNewPerson: isNewPerson,
                problems: [row.row.problem(complaint)]
            ).staged
        )
    }
}
