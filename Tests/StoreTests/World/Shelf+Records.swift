import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport

extension Shelf {
    /// A paper of 2026.
    func record(
        _ id: String = "paper",
        of person: Person? = nil,
        year: Int = 2026,
        status: RecordStatus = .draft,
        version: Int = 1,
        title: String = "论文一篇"
    ) throws -> HoursRecord {
        let completed = try #require(Day(year: year, month: 5, day: 2))
        return HoursRecord(
            id: RecordID(stored: id),
            person: (person ?? ada).id,
            creditYear: year,
            content: RecordContent(
                activity: "paper",
                subject: nil,
                title: title,
                completed: completed,
                facts: "count=1"
            ),
            status: status,
            origin: .declaration,
            organisation: college.id,
            batch: nil,
            version: version,
            submittedAt: status == .draft ? nil : now,
            updatedAt: now
        )
    }

    func evidence(_ id: String = "scan", sha256: Character = "a") -> Evidence {
        Evidence(
            id: EvidenceID(stored: id),
            name: "首页.pdf",
            mediaType: "application/pdf",
            size: 1024,
            sha256: String(repeating: sha256, count: 64),
            storedAs: "stored-\(id)"
        )
    }

    func keep(_ record: HoursRecord) async throws {
        try await write { tx in try Records.add(record, in: tx) }
    }

    /// Adds an entry of ten hours to Ada's ledger of 2026.
    func enter(_ kind: Ledger.Kind = .recognition, of record: RecordID, in tx: any SQLTransaction) throws {
        let entry = Ledger.Entry(record: record, kind: kind, policy: "p", subject: "professional", assessed: Hours(10))
        try Ledger.add(entry, year: 2026, person: ada.id, by: lin.account, at: now, reason: nil, in: tx)
    }
}
