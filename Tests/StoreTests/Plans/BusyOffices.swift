import Domain
import SQLDatabase
import Testing

@testable import Store
@testable import TestSupport
@testable import TestWorld

/// Offices at which thousands of records and hundreds of approvals and imports wait. With few rows, an engine would
/// rather read all of them. Tests do not write to it.
struct BusyOffices: Sendable {
    static let shared = Task { try await BusyOffices() }

    let pool: any SQLPool
    let employer: OrganisationID
    let batch = BatchID(stored: "batch0")
    /// A record in the middle of the queue.
    let record: HoursRecord
    /// An employer, a provider, the authorities of a city and of the province, and one of a series.
    let offices: [Office]

    private init() async throws {
        let crowd = try await Crowd()
        try await crowd.enrol(0..<300)
        let shelf = crowd.shelf
        let employer = crowd.employers[0].id
        (pool, self.employer) = (shelf.pool, employer)
        let records = try (0..<6_000).map {
            try Self.record($0, at: crowd.employers[$0 % 2 == 0 ? 0 : $0 % 4].id, shelf)
        }
        record = records[2_000]
        offices = [
            Self.office(.employerClerk, at: employer), Self.office(.providerClerk, at: shelf.college.id),
            Self.office(.hrClerk, "360700"), Self.office(.hrManager, "360000"),
            Self.office(.industryClerk, "360000", series: "health"),
        ]
        let batches = (0..<300).map { Self.batch($0, at: crowd.employers[$0 % 4].id, shelf) }
        let approvals = (0..<6_000).map { Self.approval($0, at: crowd.employers[$0 % 4], shelf) }
        try await shelf.write { tx in
            try Records.add(records, in: tx)
            for batch in batches { try Imports.add(batch, in: tx) }
            for approval in approvals { try Approvals.add(approval, in: tx) }
            try ImportChunks.add(
                ImportChunk(number: 1, years: [2025, 2026], people: (0..<300).map(Crowd.person)),
                to: BatchID(stored: "batch0"),
                in: tx
            )
        }
        // Most approvals wait no longer.
        let lapsed = shelf.now.adding(seconds: 500).milliseconds
        try await shelf.write { tx in
            _ = try tx.execute(
                "UPDATE approval SET state = 'lapsed', ended_at = asked_at WHERE asked_at >= ?",
                [.integer(lapsed)]
            )
        }
        try await shelf.fold()
        try await shelf.write { _ = try $0.execute("ANALYZE") }
    }

    /// Every fifth record is already recognised.
    private static func record(_ number: Int, at employer: OrganisationID, _ shelf: Shelf) throws -> HoursRecord {
        HoursRecord(
            id: RecordID(stored: "r\(number)"),
            person: Crowd.person(number % 300),
            creditYear: 2025 + number / 300 % 2,
            content: RecordContent(
                activity: ["paper", "book", "conference"][number % 3],
                subject: nil,
                title: "成果\(number)",
                completed: try #require(Day(year: 2026, month: 5, day: 2)),
                facts: "count=1"
            ),
            status: number % 5 == 0 ? .recognised : .submitted,
            origin: .declaration,
            organisation: employer,
            batch: number % 3 == 0 ? BatchID(stored: "batch\(number % 7)") : nil,
            version: 1,
            submittedAt: shelf.now.adding(seconds: number / 2),
            updatedAt: shelf.now
        )
    }

    private static func batch(_ number: Int, at employer: OrganisationID, _ shelf: Shelf) -> ImportBatch {
        ImportBatch(
            id: BatchID(stored: "batch\(number)"),
            organisation: employer,
            importedBy: shelf.lin.account,
            fileName: "学时.xlsx",
            options: ImportBatch.Options(),
            state: .committed,
            createdAt: shelf.now.adding(seconds: number)
        )
    }

    /// Every tenth request is about an organisation, and every hundredth about nobody in particular.
    private static func approval(_ number: Int, at employer: Organisation, _ shelf: Shelf) -> Approval {
        let person = number % 10 == 0 ? nil : Crowd.person(number % 300)
        let isAnywhere = number % 100 != 0
        return shelf.approval(
            "a\(number)",
            person == nil ? .importUndo : .reversal,
            about: "s\(number)",
            place: Approval.Place(
                person: person,
                organisation: isAnywhere ? employer.id : nil,
                region: isAnywhere ? employer.managingRegion : nil
            ),
            after: number / 2
        )
    }

    private static func office(
        _ role: Role,
        at organisation: OrganisationID = OrganisationID(stored: "bureau"),
        _ region: String? = nil,
        series: String? = nil
    ) -> Office {
        Office(
            id: OfficeID(stored: "office"),
            role: role,
            organisation: organisation,
            region: region.flatMap { RegionCode($0) },
            series: series
        )
    }
}
