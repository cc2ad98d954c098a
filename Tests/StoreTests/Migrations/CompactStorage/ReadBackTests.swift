import Domain
import SQLDatabase
import SQLiteDriver
import Testing

@testable import Store
@testable import TestSupport

/// The values that the aggregates read from a migrated database.
@Suite struct ReadBackTests {
    private typealias Old = ReleasedDatabase

    private func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value {
        let old = try await Old()
        try await old.migrateFully()
        return try await old.pool.read(body)
    }

    private func id<Subject>(_ text: String) -> Identifier<Subject> { Identifier(stored: text) }

    @Test func `people, their employers and their facts`() async throws {
        let (known, facts, colleges) = try await read { sql in
            (
                try People.require(id(Old.ada), in: sql), try DatedFacts.history(of: id(Old.ada), in: sql),
                try Organisations.employers(named: "示范学院", in: sql)
            )
        }
        #expect(known.person.name == "安甲" && known.person.employer == id(Old.college))
        #expect(known.person.document == DocumentNumber(stored: "DEMO-1", kind: .passport))
        #expect(known.employerName == "示范学院" && known.scope.region?.text == "360000")
        #expect(known.facts.map(\.value) == ["senior"])
        #expect(facts.map(\.fact.id) == [id(Old.other), id(Old.entry)])
        #expect(facts[0].withdrawal == KeptFact.Withdrawal(byName: "郭", at: Instant(milliseconds: 72), reason: "有误"))
        #expect(colleges.map(\.id) == [id(Old.college)] && colleges[0].region.text == "360102")
    }

    @Test func `accounts, offices, sessions, codes, attempts and devices`() async throws {
        let (lin, own, session, code, attempt, isKnown) = try await read { sql in
            let now = Instant(milliseconds: 40)
            return (
                try Accounts.credentials(login: "lin", document: "", in: sql),
                try Accounts.find(of: id(Old.ada), in: sql),
                try Sessions.find(tokenHash: "one", now: now, idleSince: Instant(milliseconds: 0), in: sql),
                try ActivationCodes.find(of: id(Old.other), in: sql), try Attempts.find(Old.sha("a"), in: sql),
                try Devices.knows(Old.sha("d"), id(Old.lin), since: Instant(milliseconds: 1), in: sql)
            )
        }
        #expect(lin.map(\.account.id) == [id(Old.lin)] && lin[0].isDemo && !lin[0].isLocked)
        #expect(own?.account.id == id(Old.other) && own?.account.state == .invited)
        #expect(session?.actor.account == id(Old.lin) && session?.actor.office?.id == id(Old.office))
        #expect(session?.actor.office?.role == .employerClerk && session?.csrfToken == "csrf")
        #expect(code?.codeHash == Old.sha("c") && code?.expiresAt == Instant(milliseconds: 1000))
        #expect(attempt?.failures == 2 && isKnown)
    }

    @Test func `records with their history, files and reversal`() async throws {
        let (records, events, files, pending, reversal) = try await read { sql in
            let records = try Records.ofYear(2026, person: id(Old.ada), in: sql)
            let paper = try Records.require(id(Old.paper), in: sql)
            return (
                records, try records.map { try RecordHistory.of($0, in: sql) }, try EvidenceFiles.of(paper, in: sql),
                try PendingEvidence.of(id(Old.draft), person: id(Old.ada), in: sql),
                try Approvals.latest(.reversal, about: Approval.Subject(paper.id, year: paper.creditYear), in: sql)
            )
        }
        #expect(records.map(\.id) == [id(Old.course), id(Old.paper)])
        #expect(records.map(\.status) == [.submitted, .recognised])
        #expect(records.map(\.origin) == [.imported, .declaration])
        #expect(records[0].batch == id(Old.batch) && records[0].sourceKey == "s:key")
        #expect(records[1].content.makeupReason == "illness" && records[1].version == 3)
        #expect(records[1].updatedAt == Instant(milliseconds: 101) && records[1].organisation == id(Old.college))
        #expect(events[0].map(\.by) == ["林"] && events[0].map(\.action) == [.imported])
        #expect(events[1].map(\.by) == ["安甲", "林", "林"])
        #expect(events[1].map(\.action) == [.submitted, .recognised, .reversalRequested])
        #expect(files.map(\.id) == [id(Old.file)] && files[0].mediaType == "application/pdf")
        #expect(pending.map(\.storedAs) == ["waiting"])
        #expect(
            reversal?.id == id(Old.reversal) && reversal?.asked.account == id(Old.lin) && reversal?.state == .waiting
        )
    }

    @Test func `the ledger, standings, sanctions, closed years and certificates`() async throws {
        let (entries, standing, past, isClosed, certificates) = try await read { sql in
            let region = try #require(RegionCode("360102"))
            return (
                try Ledger.ofYear(2026, person: id(Old.ada), in: sql),
                try Standings.find(year: 2026, person: id(Old.ada), in: sql),
                try Sanctions.history(years: [2025], person: id(Old.ada), in: sql)[2025] ?? [],
                try ClosedYears.isClosed(2024, region: region, in: sql),
                try Certificates.ofYears([2026], person: id(Old.ada), in: sql)[2026] ?? []
            )
        }
        let entry = { (record: String, kind: Ledger.Kind, subject: String, hours: Int) in
            Ledger.Entry(
                record: id(record),
                kind: kind,
                policy: "example-2026",
                subject: subject,
                assessed: Hours(hundredths: hours)
            )
        }
        #expect(
            entries == [
                entry(Old.paper, .recognition, "professional", 1200), entry(Old.course, .recognition, "public", 800),
                entry(Old.course, .reversal, "public", 800),
            ]
        )
        #expect(standing?.subjects.map(\.id) == ["professional", "public"] && standing?.fingerprint == "print")
        #expect(past.map(\.liftedAt) == [Instant(milliseconds: 113), nil] && isClosed)
        #expect(certificates.map(\.id) == [id(Old.certificate)])
        #expect(certificates.first?.shown == [CertificateEntry(record: id(Old.paper), counted: Hours(12))])
        #expect(certificates.first?.sums.map(\.uncounted) == [1])
    }

    @Test func `imports with their rows, people, chunks, undo requests and jobs`() async throws {
        let (batch, rows, problems, chunks, people, page, undo, job) = try await read { sql in
            let id: BatchID = id(Old.batch)
            let first = try ImportChunks.next(of: id, after: 0, in: sql)
            return (
                try Imports.require(id, in: sql), try ImportRows.list(id, .similar, limit: 9, in: sql),
                try ImportRows.problems(id, limit: 9, in: sql),
                [first, try ImportChunks.next(of: id, after: 1, in: sql)],
                try ImportPeople.list(id, limit: 9, in: sql),
                try ImportPages.next(.checked, of: id, run: 0, after: 0, in: sql),
                try Approvals.latest(.importUndo, about: Approval.Subject(id), in: sql),
                try Jobs.latest(for: Old.batch, in: sql)
            )
        }
        #expect(batch.state == .committed && batch.options.kind == .cohort && batch.mode == .goodRows)
        #expect(batch.committedIn == id(Old.office) && batch.undoneIn == id(Old.secondOffice))
        #expect(batch.checkedUpTo == Old.ada && batch.similarRows == .add)
        #expect(rows.map(\.like?.origin) == [.declaration] && problems.map(\.problem.code) == ["hours-invalid"])
        #expect(chunks.map { $0?.people } == [[id(Old.ada), id(Old.other)], [id(Old.ada)]])
        #expect(chunks.map { $0?.years } == [[2025, 2026], [2026]])
        #expect(people.map(\.person) == [id(Old.ada), nil] && page?.payload == [0x00, 0xFF, 0x80])
        #expect(undo?.state == .refused && undo?.decision?.account == id(Old.guo))
        #expect(job?.id == id(Old.entry) && job?.kind == .commitImport && job?.state == .running)
    }

    @Test func `trainings and the log`() async throws {
        let (training, acts, sanction) = try await read { sql in
            (
                try Trainings.require(id(Old.entry), in: sql), try AuditLog.acts(on: Old.paper, in: sql),
                try AuditLog.actions(on: "\(Old.ada)/2025", in: sql)
            )
        }
        #expect(training.provider == id(Old.college) && training.withdrawal?.by == id(Old.guo))
        #expect(acts.map(\.by) == ["林"] && acts.first?.office?.office.id == id(Old.office))
        #expect(sanction == ["year-sanctioned"])
    }

    @Test func `each name of a policy or subject is stored once`() async throws {
        let words = try await read { sql in
            try sql.rows("SELECT word FROM policy_word ORDER BY id", []) { try $0.text() }
        }
        #expect(words == ["example-2026", "professional", "public"])
    }
}
