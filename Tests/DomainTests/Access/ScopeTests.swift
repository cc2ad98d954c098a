import Domain
import Testing

/// The scope of an office, tested by whether it may see a person's year.
@Suite struct ScopeTests {
    /// Rows are offices. Columns are people of the health series unless stated otherwise. `y` means in scope.
    ///
    /// `colleague` works at the asker's organisation in Donghu (360102), `neighbour` elsewhere in Donghu, `next county`
    /// in Xihu (360103), `far` in Ganzhou (360700). `of the province` works for a provincial unit in Donghu.
    private static let table = """
                            colleague neighbour next-county far of-the-province no-employer teacher
        employer            y         n         n           n   n               n           n
        agency              y         n         n           n   n               n           n
        county HR           y         y         n           n   n               n           y
        city HR             y         y         y           n   n               n           y
        province HR         y         y         y           y   y               n           y
        county health       y         y         n           n   n               n           n
        city health         y         y         y           n   n               n           n
        province health     y         y         y           y   y               n           n
        health, no region   n         n         n           n   n               n           n
        region, no series   n         n         n           n   n               n           n
        HR, no region       n         n         n           n   n               n           n
        provider            n         n         n           n   n               n           n
        title office        n         n         n           n   n               n           n
        """

    struct Cell: Sendable, CustomTestStringConvertible {
        let office: String
        let person: String
        let isWithin: Bool

        var testDescription: String { "\(office) · \(person)" }
    }

    static let cells: [Cell] = {
        let lines = table.split(separator: "\n")
        let people = lines[0].split(separator: " ").map(String.init)
        return lines.dropFirst().flatMap { line in
            zip(people, line.dropFirst(20).split(separator: " ")).map { person, letter in
                Cell(office: line.prefix(20).trimmed, person: person, isWithin: letter == "y")
            }
        }
    }()

    @Test(arguments: cells)
    func `an office has power over the people in its scope, and nobody else`(_ cell: Cell) throws {
        let office = try #require(Self.office(cell.office))
        let person = try #require(Self.person(cell.person))
        let actor = Actor(account: Named.asker, name: "", person: nil, office: office)
        #expect((Access(.shipped).decide(actor, .seeYear(person)) == .allowed) == cell.isWithin)
    }

    @Test func `the table has thirteen offices and seven people`() {
        #expect(Self.cells.count == 13 * 7)
    }

    @Test func `an industry authority has power over its own series in its whole region only`() throws {
        let office = try #require(Self.office("city health"))
        let actor = Actor(account: Named.asker, name: "", person: nil, office: office)
        let decide = { Access(.shipped).decide(actor, .publishNotices(in: $0, series: $1)) }
        #expect(decide(Named.county, "health") == .allowed)
        #expect(decide(Named.county, "general") == .refused(.notYours))
        #expect(decide(Named.county, nil) == .refused(.notYours))
        #expect(decide(Named.province, "health") == .refused(.notYours))
    }

    private static func office(_ words: String) -> Office? {
        switch words {
        case "employer": office(.employerClerk)
        case "agency": office(.agencyClerk)
        case "county HR": office(.hrClerk, Named.county)
        case "city HR": office(.hrClerk, Named.city)
        case "province HR": office(.hrManager, Named.province)
        case "county health": office(.industryClerk, Named.county, "health")
        case "city health": office(.industryManager, Named.city, "health")
        case "province health": office(.industryManager, Named.province, "health")
        case "health, no region": office(.industryClerk, nil, "health")
        case "region, no series": office(.industryClerk, Named.province)
        case "HR, no region": office(.hrClerk)
        case "provider": office(.providerClerk)
        // It may only read standings.
        case "title office": office(.titleOffice, Named.province)
        default: nil
        }
    }

    private static func office(_ role: Role, _ region: RegionCode? = nil, _ series: String? = nil) -> Office {
        Office(id: Named.id(50), role: role, organisation: Named.ownOrganisation, region: region, series: series)
    }

    private static func person(_ word: String) -> PersonScope? {
        switch word {
        case "colleague": person(at: Named.ownOrganisation, Named.county)
        case "neighbour": person(at: Named.otherOrganisation, Named.county)
        case "next-county": person(at: Named.otherOrganisation, Named.otherCounty)
        case "far": person(at: Named.otherOrganisation, Named.otherCity)
        case "of-the-province": person(at: Named.otherOrganisation, Named.province)
        case "no-employer": person(at: nil, nil)
        case "teacher": person(at: Named.otherOrganisation, Named.county, series: "education")
        default: nil
        }
    }

    private static func person(
        at employer: OrganisationID?,
        _ region: RegionCode?,
        series: String = "health"
    ) -> PersonScope {
        PersonScope(person: Named.otherPerson, series: series, employer: employer, region: region)
    }
}
