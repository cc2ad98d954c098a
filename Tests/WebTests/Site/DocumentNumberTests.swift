import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct DocumentNumberTests {
    /// What is handed back to be mended and uploaded again holds the numbers that were given; nothing else does.
    private static let routes = SiteRoute.gets.filter { !$0.pattern.hasSuffix("/receipt.csv") }

    @Test(arguments: routes)
    func `no page, address or log holds a document number`(route: SiteRoute) async throws {
        let world = try await SiteWorld.shared.value
        for visitor in route.visitors {
            let log = LogLines()
            let response = try await world.browse(as: visitor, log: log) { try await route.ask($0, in: world) }
            for number in Numbers.all.map(\.value) + [Sheet.wrongNumber] {
                #expect(!response.html.contains(number), "page of \(visitor)")
                #expect(!response.headerText.contains(number), "headers of \(visitor)")
                #expect(!log.all.description.contains(number), "log of \(visitor)")
            }
        }
    }

    @Test(arguments: [
        ("/password", Visitor.ada, Numbers.ada), ("/people", .lin, Numbers.ben), ("/people/{ada}", .hua, Numbers.ada),
        ("/certificates/{code}", .stranger, Numbers.ada), ("/imports/{staged}", .lin, Numbers.cora),
    ])
    func `where a number is shown it is masked`(
        path: String,
        visitor: Visitor,
        number: DocumentNumber
    ) async throws {
        let things = try await SiteWorld.shared.value.things
        let address = path.replacing("{ada}", with: things.ada).replacing("{code}", with: things.certificateCode)
            .replacing("{staged}", with: things.staged)
        let response = try await SiteWorld.shared.value.browse(as: visitor) { try await $0.get(address) }
        #expect(response.html.contains(number.masked))
    }

    @Test(arguments: Self.sent)
    func `a number that is sent goes into no address and no log`(path: String, fields: Fields) async throws {
        let world = try await SiteWorld()
        let log = LogLines()
        let response = try await world.browse(as: .lin, log: log) { browser in
            try await browser.post(path, fields)
        }
        #expect(!log.all.isEmpty)
        #expect(!log.all.description.contains(Numbers.ada.value))
        #expect(!log.all.description.contains(Numbers.cora.value))
        #expect(!response.headerText.contains(Numbers.ada.value))
        #expect(!response.headerText.contains(Numbers.cora.value))
    }

    @Test func `a search by number finds its person, and a search by name may hold Chinese numerals`() async throws {
        let world = try await SiteWorld.shared.value
        try await world.browse(as: .lin) { browser in
            let person = try await browser.post("/people/search", [("search", " \(Numbers.ada.value.lowercased()) ")])
            #expect(person.location == "/people/\(world.things.ada)")
            let name = try await browser.post("/people/search", [("search", "万三")])
            #expect(name.location == "/people?search=\("万三".asQueryValue)")
            let nobody = try await browser.post("/people/search", [("search", Numbers.cora.value)])
            #expect(nobody.location == "/people")
            let wide = try await browser.post("/people/search", [("search", "３６０１９９")])
            #expect(wide.location == "/people")
        }
    }

    private static let sent: [(String, Fields)] = [
        ("/people/search", [("search", Numbers.ada.value)]), ("/people/search", [("search", Numbers.cora.value)]),
        ("/sign-in", [("sign_in_name", Numbers.ada.value), ("password", "wrong-guess")]),
        ("/activation", [("document_number", Numbers.cora.value), ("code", "AAAA-BBBB")]),
        ("/activation-slips", [("person", Numbers.ada.value)]),
    ]
}
