import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport

@Suite struct CertificatesTests {
    private func certificate(_ id: String, of person: Person, at: Instant) -> Certificate {
        Certificate(
            id: CertificateID(stored: id),
            number: "2026-\(id)",
            code: "CODE-\(id)",
            person: person.id,
            creditYear: 2026,
            issuedAt: at,
            fingerprint: "f",
            sums: [
                CertificateSum(label: "公需科目", counted: Hours(hundredths: 2_550), required: Hours(30), uncounted: 3),
                CertificateSum(label: "专业科目", counted: Hours(60), required: Hours(60)),
            ],
            total: CertificateSum(label: "合计", counted: Hours(hundredths: 8_550), required: Hours(90)),
            isMet: false,
            shown: ["a", "b"].map { CertificateEntry(record: RecordID(stored: $0), counted: Hours(1)) },
            statement: id == "1"
                ? nil
                : CertificateStatement(
                    name: "安甲",
                    maskedNumber: "3601**",
                    employer: nil,
                    series: "卫生",
                    basis: "《办法》",
                    isSanctioned: true
                )
        )
    }

    @Test func `a certificate is read back as it was issued, by year and by code`() async throws {
        let shelf = try await Shelf()
        let old = certificate("1", of: shelf.ada, at: shelf.now)
        let new = certificate("2", of: shelf.ada, at: shelf.now.adding(seconds: 1))
        try await shelf.write { tx in
            for issued in [old, new] {
                try Certificates.add(
                    issued,
                    by: shelf.lin.account,
                    in: tx
                )
            }
        }
        let (all, found, none) = try await shelf.read { sql in
            (
                try Certificates.ofYears([2026], person: shelf.ada.id, in: sql)[2026] ?? [],
                try Certificates.find(code: "CODE-1", in: sql), try Certificates.find(code: "CODE-3", in: sql)
            )
        }
        #expect(all == [new, old])
        #expect(found == old)
        #expect(none == nil)
    }

    @Test func `a number is used once in a person's year`() async throws {
        let shelf = try await Shelf()
        let first = certificate("1", of: shelf.ada, at: shelf.now)
        let second = Certificate(
            id: CertificateID(stored: "2"),
            number: first.number,
            code: "CODE-2",
            person: first.person,
            creditYear: 2026,
            issuedAt: shelf.now,
            fingerprint: "f",
            sums: [],
            total: first.total,
            isMet: false,
            shown: []
        )
        try await shelf.write { try Certificates.add(first, by: shelf.lin.account, in: $0) }
        await #expect(throws: SQLFailure.self) {
            try await shelf.write { try Certificates.add(second, by: shelf.lin.account, in: $0) }
        }
    }
}
