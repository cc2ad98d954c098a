import Documents
import Domain
import Rules
import SQLDatabase
import Store

extension Ground {
    /// Adds one person's rows: the person where new, the records, their keys, ledger, standings and history.
    func add(
        _ rows: [StagedRow],
        of batch: ImportBatch,
        _ importer: Importer,
        in tx: any SQLTransaction
    ) throws {
        guard let first = rows.first else { return }
        let found = try People.find(first.document, in: tx)
        if let found, let problem = problem(with: found, first, importer) {
            for row in rows { try ImportRows.refuse(row.number, of: batch.id, problem: problem, in: tx) }
            return
        }
        let known = try found ?? newPerson(first, batch, importer, in: tx)
        var added: [HoursRecord] = []
        for row in rows {
            guard let record = try add(row, of: batch, known, importer, in: tx) else { continue }
            added.append(record)
        }
        for (year, records) in Dictionary(grouping: added, by: \.creditYear) {
            let book = try settle(known, year: year, in: tx)
            guard importer.counts(under: book.policy) else { continue }
            for record in records { try enterLedger(record, book, by: importer.actor, in: tx) }
        }
    }

    /// What has become wrong since the sheet was checked: somebody else has registered the number, or taken the person over.
    private func problem(with known: KnownPerson, _ row: StagedRow, _ importer: Importer) -> StagedRow.Problem? {
        if Access.decide(importer.actor, .importHoursFor(known.scope)) != .allowed {
            return StagedRow.Problem(.outOfScope, value: row.document.value)
        }
        let isSame = PersonName.normalise(known.person.name) == PersonName.normalise(row.name)
        return isSame ? nil : StagedRow.Problem(.nameMismatch, value: row.name)
    }

    private func newPerson(
        _ row: StagedRow,
        _ batch: ImportBatch,
        _ importer: Importer,
        in tx: any SQLTransaction
    ) throws -> KnownPerson {
        let person = Person(
            id: newID(),
            name: row.name,
            document: row.document,
            series: series(row.series, importer),
            employer: row.organisation ?? (importer.isEmployer ? importer.organisation.id : nil)
        )
        try People.add(person, at: now(), in: tx)
        try audit(
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

    /// The series of a new person: that which the row names, by id or name; else the importing authority's own, else
    /// `general`.
    func series(_ written: String?, _ importer: Importer) -> String {
        let known = policies.jurisdiction(jurisdiction)?.series ?? []
        if let written, let found = known.first(where: { $0.id == written || $0.name == written }) { return found.id }
        return importer.actor.importer?.series ?? "general"
    }

    /// Nil when the row was imported by somebody else meanwhile.
    private func add(
        _ row: StagedRow,
        of batch: ImportBatch,
        _ known: KnownPerson,
        _ importer: Importer,
        in tx: any SQLTransaction
    ) throws -> HoursRecord? {
        guard let year = row.creditYear, let subject = row.subject, let activity = row.activity, let hours = row.hours,
            let completed = row.completed, let key = row.key
        else { throw StoreFailure.missing("draft") }
        if let earlier = try ImportKeys.find(key, in: tx) {
            if earlier.hours == hours {
                try ImportRows.setState(.already, row: row.number, of: batch.id, in: tx)
            } else {
                let complaint = RowComplaint.differsFromImported(hours: earlier.hours, name: earlier.name)
                let problem = StagedRow.Problem(complaint, value: hours.description)
                try ImportRows.refuse(row.number, of: batch.id, problem: problem, in: tx)
            }
            return nil
        }
        if let region = known.scope.region, try ClosedYears.isClosed(year, region: region, in: tx) {
            try ImportRows.refuse(row.number, of: batch.id, problem: .yearClosed(year), in: tx)
            return nil
        }
        let now = now()
        let isRecognised = importer.counts(under: try policy(series: known.person.series, year: year))
        let content = RecordContent(
            activity: activity,
            subject: subject,
            title: row.title,
            started: row.started,
            completed: completed,
            facts: "hours=\(hours)",
            note: row.note
        )
        let record = HoursRecord(
            id: newID(),
            person: known.person.id,
            creditYear: year,
            content: content,
            status: isRecognised ? .recognised : .submitted,
            origin: .imported,
            organisation: importer.organisation.id,
            batch: batch.id,
            version: 1,
            submittedAt: now,
            updatedAt: now
        )
        try Records.add(record, in: tx)
        try RecordHistory.add(
            .imported,
            to: record,
            by: importer.actor,
            at: now,
            reason: batch.fileName,
            in: tx
        )
        try ImportKeys.add(
            key,
            ImportKeys.Found(record: record.id, hours: hours, name: row.name),
            year: year,
            person: known.person.id,
            in: tx
        )
        try ImportRows.setState(.added, row: row.number, of: batch.id, in: tx)
        return record
    }
}
