import Domain
import SQLDatabase
import Testing

@testable import Store
@testable import TestSupport
@testable import TestWorld

/// The waiting approvals that an office finds.
@Suite struct WaitingApprovalsTests {
    /// A hospital in another city.
    private static let hospital = OrganisationID(stored: "hospital")

    private func shelf() async throws -> Shelf {
        let shelf = try await Shelf()
        let region = try #require(RegionCode("360702"))
        let hospital = Organisation(
            id: Self.hospital,
            name: "赣江示范医院",
            kind: .employer,
            creditCode: nil,
            region: region
        )
        try await shelf.write { tx in
            try Regions.put([region], of: .shipped, in: tx)
            try Organisations.add(hospital, at: shelf.now, in: tx)
        }
        // Ada's series is general, and Ben's is health.
        try await shelf.add([
            shelf.approval("ada's", about: "1"),
            shelf.approval("ben's", about: "2", place: shelf.about(shelf.ben), after: 1),
            shelf.approval(
                "college's",
                .importUndo,
                about: "3",
                place: Approval.Place(organisation: shelf.college.id, region: shelf.college.managingRegion),
                after: 2
            ),
            shelf.approval(
                "desk's",
                .importUndo,
                about: "4",
                place: Approval.Place(organisation: shelf.college.id),
                after: 3
            ),
            shelf.approval(
                "county's",
                .importUndo,
                about: "5",
                place: Approval.Place(region: shelf.college.region),
                after: 4
            ),
            shelf.approval("everybody's", .importUndo, about: "6", place: Approval.Place(), after: 5),
            shelf.approval("nobody's", about: "7", place: Approval.Place(person: shelf.ada.id), after: 6),
        ])
        return shelf
    }

    private func office(
        _ role: Role,
        at organisation: OrganisationID = Self.hospital,
        _ region: String? = nil,
        _ series: String? = nil
    ) -> Office {
        Office(
            id: OfficeID(stored: "reader"),
            role: role,
            organisation: organisation,
            region: region.flatMap { RegionCode($0) },
            series: series
        )
    }

    private func list(_ shelf: Shelf, _ office: Office, _ kinds: [ApprovalKind] = ApprovalKind.allCases) async throws
        -> [String]
    {
        let found = try await shelf.read { try Approvals.waiting(kinds, for: office, pageSize: 100, in: $0) }
        #expect(try await shelf.read { try Approvals.count(kinds, for: office, in: $0) } == BoundedCount(found.count))
        return found.map(\.id.name)
    }

    @Test func `an employer finds approvals about its people and itself`() async throws {
        let shelf = try await shelf()
        let all = ["ada's", "ben's", "college's", "desk's", "everybody's"]
        #expect(try await list(shelf, office(.employerClerk, at: shelf.college.id)) == all)
        #expect(try await list(shelf, office(.employerClerk, at: shelf.college.id), [.reversal]) == ["ada's", "ben's"])
        #expect(try await list(shelf, office(.employerClerk)) == ["everybody's"])
    }

    @Test(arguments: ["360000", "360100", "360102"])
    func `an authority finds approvals in its region and below`(_ region: String) async throws {
        let shelf = try await shelf()
        let all = ["ada's", "ben's", "college's", "county's", "everybody's"]
        #expect(try await list(shelf, office(.hrClerk, region)) == all)
    }

    @Test(arguments: ["360700", "360103"])
    func `another city or county finds only approvals without a place`(_ region: String) async throws {
        #expect(try await list(shelf(), office(.hrClerk, region)) == ["everybody's"])
    }

    @Test func `an industry authority finds the approvals of its series, and no organisation's`() async throws {
        let shelf = try await shelf()
        #expect(try await list(shelf, office(.industryClerk, "360100", "health")) == ["ben's", "everybody's"])
        #expect(try await list(shelf, office(.industryClerk, "360700", "health")) == ["everybody's"])
    }

    @Test(arguments: [Role.providerClerk, .hrClerk, .securityAdministrator])
    func `an office without people finds the approvals of its organisation`(_ role: Role) async throws {
        let shelf = try await shelf()
        let own = ["college's", "desk's", "everybody's"]
        #expect(try await list(shelf, office(role, at: shelf.college.id)) == own)
    }

    @Test func `an approval about a person moves with the person, and no employer means no office`() async throws {
        let shelf = try await shelf()
        let (college, hospital) = (office(.employerClerk, at: shelf.college.id), office(.employerClerk))
        let (here, there) = (office(.hrClerk, "360100"), office(.hrClerk, "360700"))
        try await shelf.write { tx in
            _ = try People.leave(shelf.ada.id, shelf.college.id, began: shelf.now, at: shelf.now, in: tx)
        }
        for office in [college, hospital, here, there] {
            #expect(try await !list(shelf, office, [.reversal]).contains("ada's"))
        }
        try await shelf.write { try People.employ(shelf.ada.id, at: Self.hospital, from: shelf.now, in: $0) }
        #expect(try await list(shelf, college, [.reversal]) == ["ben's"])
        #expect(try await list(shelf, here, [.reversal]) == ["ben's"])
        #expect(try await list(shelf, hospital, [.reversal]) == ["ada's", "nobody's"])
        #expect(try await list(shelf, there, [.reversal]) == ["ada's", "nobody's"])
    }

    @Test func `pages are in the order of the requests, and leave out decided ones`() async throws {
        let shelf = try await shelf()
        let college = office(.employerClerk, at: shelf.college.id)
        func page(_ page: Int) async throws -> [String] {
            try await shelf.read {
                try Approvals.waiting(ApprovalKind.allCases, for: college, page: page, pageSize: 2, in: $0)
            }.map(\.id.name)
        }
        #expect(try await page(1) == ["ada's", "ben's"])
        #expect(try await page(2) == ["college's", "desk's"])
        #expect(try await page(3) == ["everybody's"])
        try await shelf.decide(shelf.approval("ada's", about: "1"), .confirmed)
        #expect(try await page(1) == ["ben's", "college's"])
    }

    @Test func `a request at the office's own place, which is also in its region, is listed once`() async throws {
        let shelf = try await shelf()
        let office = office(.hrClerk, at: shelf.college.id, "360100")
        let own = ["ada's", "ben's", "college's", "desk's", "county's", "everybody's"]
        #expect(try await list(shelf, office) == own)
        for page in 1...3 {
            let found = try await shelf.read {
                try Approvals.waiting(ApprovalKind.allCases, for: office, page: page, pageSize: 2, in: $0)
            }
            #expect(found.map(\.id.name) == Array(own[(2 * page - 2)..<(2 * page)]))
        }
    }

    @Test func `the oldest of many places come first, and an account's own requests can be left out`() async throws {
        let shelf = try await Shelf()
        let regions = RegionTree.shipped.codes(within: try #require(RegionCode("360000")))
        #expect(regions.count > 100)
        try await shelf.write { try Regions.put(regions, of: .shipped, in: $0) }
        // More places than one query asks for, with the oldest request in the last one.
        try await shelf.add(
            regions.enumerated().map { number, region in
                shelf.approval(
                    "a\(number)",
                    about: "s\(number)",
                    place: Approval.Place(region: region),
                    after: regions.count - number
                )
            }
        )
        let office = office(.hrManager, "360000")
        let found = try await shelf.read { try Approvals.waiting([.reversal], for: office, pageSize: 5, in: $0) }
        #expect(found.map(\.id.name) == (1...5).map { "a\(regions.count - $0)" })
        let others = try await shelf.read {
            try Approvals.waiting([.reversal], for: office, notAskedBy: shelf.lin.account, pageSize: 5, in: $0)
        }
        #expect(others.isEmpty)
    }
}
