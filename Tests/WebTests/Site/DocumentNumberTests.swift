import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

@Suite struct DocumentNumberTests {
    /// A receipt contains the given numbers, because it is corrected and uploaded again. No other answer contains them.
    private static let routes = SiteRoute.gets.filter { !$0.pattern.hasSuffix("/receipt.csv") }

    @Test(arguments: routes)
    func `no page, address or log contains a document number`(route: SiteRoute) async throws {
        let world = try await SiteWorld.shared.value
        for visitor in route.visitors {
            let log = LogLines()
            let response = try await world.browse(as: visitor, log: log) { try await route.ask($0, in: world) }
            for number in [Inhabitant.ada, .ben, .cleo].map(\.document.value) + [Sheet.wrongNumber] {
                #expect(!response.html.contains(number), "page of \(visitor)")
                #expect(!response.headerText.contains(number), "headers of \(visitor)")
                #expect(!log.all.description.contains(number), "log of \(visitor)")
            }
        }
    }

    @Test(arguments: [
        ("/password", Visitor.ada, Inhabitant.ada.document), ("/people", .lin, Inhabitant.ben.document),
        ("/people/{ada}", .hua, Inhabitant.ada.document),
        ("/certificates/{code}", .stranger, Inhabitant.ada.document),
        ("/imports/{staged}", .lin, Inhabitant.cleo.document),
    ])
    func `a shown document number is masked`(
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
    func `a number that is sent in a form appears in no address and no log`(path: String, fields: Fields) async throws {
        let world = try await SiteWorld()
        let log = LogLines()
        let response = try await world.browse(as: .lin, log: log) { browser in
            try await browser.post(path, fields)
        }
        #expect(!log.all.isEmpty)
        #expect(!log.all.description.contains(Inhabitant.ada.document.value))
        #expect(!log.all.description.contains(Inhabitant.cleo.document.value))
        #expect(!response.headerText.contains(Inhabitant.ada.document.value))
        #expect(!response.headerText.contains(Inhabitant.cleo.document.value))
    }

    @Test func `a search finds a person by number, or by a name with Chinese numerals`() async throws {
        let world = try await SiteWorld.shared.value
        try await world.browse(as: .lin) { browser in
            let person = try await browser.post(
                "/people/search",
                [("search", " \(Inhabitant.ada.document.value.lowercased()) ")]
            )
            #expect(person.location == "/people/\(world.things.ada)?year=2026")
            let name = try await browser.post("/people/search", [("search", "万三")])
            #expect(name.location == "/people?year=2026&filter=all&search=\("万三".asQueryValue)")
            let nobody = try await browser.post("/people/search", [("search", Inhabitant.cleo.document.value)])
            #expect(nobody.location == "/people")
            let wide = try await browser.post("/people/search", [("search", "３６０１９９")])
            #expect(wide.location == "/people")
        }
    }

    private static let sent: [(String, Fields)] = [
        ("/people/search", [("search", Inhabitant.ada.document.value)]),
        ("/people/search", [("search", Inhabitant.cleo.document.value)]),
        ("/sign-in", [("sign_in_name", Inhabitant.ada.document.value), ("password", "wrong-guess")]),
        ("/activation", [("document_number", Inhabitant.cleo.document.value), ("code", "AAAA-BBBB")]),
        ("/activation-slips", [("person", Inhabitant.ada.document.value)]),
    ]
}
