import Domain
import Groundwork
import Recognition
import Rules
import SQLDatabase
import Store
import Testing

extension World {
    /// Returns the form of a paper of May 2026 without faults. It counts 10 professional hours.
    func paper(_ title: String = "论文一篇", count: String = "1", id: RecordID? = nil) -> DeclarationForm {
        DeclarationForm(
            id: id ?? ground.newID(),
            activity: "paper",
            title: title,
            completed: "2026-05-02",
            facts: ["count": count]
        )
    }

    func scan(_ content: Character = "a") -> Evidence {
        let id: EvidenceID = ground.newID()
        return Evidence(
            id: id,
            name: "首页.pdf",
            mediaType: "application/pdf",
            size: 1024,
            sha256: String(repeating: content, count: 64),
            storedAs: "stored-\(id.text)"
        )
    }

    /// Saves a draft with one file of evidence.
    func draft(_ form: DeclarationForm? = nil, by who: Inhabitant = .ben) async throws -> HoursRecord {
        let outcome = try await SaveDeclaration(ground)(professional(who), form ?? paper(), files: [scan()])
        guard case .saved(let record) = outcome else { throw WorldFailure("not saved: \(outcome)") }
        return record
    }

    func submit(_ record: HoursRecord, by who: Inhabitant = .ben) async throws -> HoursRecord {
        let outcome = try await SubmitDeclaration(ground)(professional(who), record.id, version: record.version)
        guard case .submitted(let submitted) = outcome else { throw WorldFailure("not submitted: \(outcome)") }
        return submitted
    }

    func submitted(_ form: DeclarationForm? = nil, by who: Inhabitant = .ben) async throws -> HoursRecord {
        try await submit(draft(form, by: who), by: who)
    }

    func decide(
        _ record: HoursRecord,
        _ verdict: DecideDeclarations.Verdict,
        by who: Official = .lin
    ) async throws -> DecideDeclarations.Outcome {
        try #require(try await DecideDeclarations(ground)(official(who), [record.id], verdict).first)
    }

    func recognised(_ form: DeclarationForm? = nil, by who: Inhabitant = .ben) async throws -> HoursRecord {
        let outcome = try await decide(submitted(form, by: who), .recognised)
        guard case .decided(let record) = outcome else { throw WorldFailure("not recognised: \(outcome)") }
        return record
    }

    func record(_ id: RecordID) async throws -> HoursRecord {
        try await ground.pool.read { try Records.require(id, in: $0) }
    }

    func count(_ table: String) async throws -> Int {
        try await ground.pool.read { try $0.count("SELECT count(*) FROM \(table)") }
    }

    /// Closes a year for the whole province.
    func close(_ year: Int) async throws {
        let account = try official(.province).account
        try await ground.pool.write { tx in
            guard let province = Places.province else { return }
            try ClosedYears.close(year, region: province, by: account, at: ground.now(), in: tx)
        }
    }
}

extension DecideDeclarations.Outcome {
    var short: String {
        switch self {
        case .decided: "decided"
        case .alreadyDecided(let record): "already \(record.status.rawValue)"
        case .refused(let refusal): "refused \(refusal.rawValue)"
        case .changed: "changed"
        case .notAssessable: "not assessable"
        case .yearClosed: "closed"
        }
    }
}
