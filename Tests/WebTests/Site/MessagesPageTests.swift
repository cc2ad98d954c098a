import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Offices
import Testing

@testable import TestWorld
@testable import Web

@Suite struct MessagesPageTests {
    @Test func `opening a message leads to its thing and takes it off the figure in the navigation`() async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .ada) { ada in
            let before = try await ada.get("/messages")
            #expect(before.html.contains("您申报的“退回论文”被退回"))
            #expect(before.html.contains("消息 <span class=\"nav-badge\">1</span>"))
            let opened = try await ada.post("/messages/\(world.things.message)/opening")
            #expect(opened.location == "/declarations/\(world.things.returned)/edit")
            #expect(try await ada.get(opened.location).status == .ok)
            let after = try await ada.get("/messages")
            #expect(!after.html.contains("nav-badge") && !after.html.contains("未读"))
        }
    }

    @Test func `all messages of the page are marked as read, and a false mark is refused`() async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .ada) { ada in
            let refused = try await ada.post("/messages/reading", [("newest", "all")])
            #expect(refused.status == .badRequest)
            #expect(try await world.count("message", where: "read_at IS NOT NULL") == 0)
            #expect(try await ada.post("/messages/reading", [("newest", world.things.message)]).location == "/messages")
            #expect(try await world.count("message", where: "read_at IS NOT NULL") == 1)
        }
    }

    @Test func `the desk's figures stand in the navigation of every page of a clerk`() async throws {
        let world = try await SiteWorld.shared.value
        try await world.browse(as: .lin) { lin in
            let page = try await lin.get("/people")
            #expect(page.html.contains("审核 <span class=\"nav-badge\">1</span>"))
            #expect(page.html.contains("撤销复核 <span class=\"nav-badge\">1</span>"))
        }
        try await world.browse(as: .shen) { shen in
            let page = try await shen.get("/people")
            #expect(!page.html.contains("审核 <span"))
        }
    }

    @Test(arguments: Message.Kind.allCases)
    func `every message has a sentence that ends, and leads to a page of the site`(kind: Message.Kind) {
        let message = Message(
            id: .zero,
            kind: kind,
            subject: .zero,
            year: 2026,
            title: "甲",
            quantity: 3,
            at: Instant(milliseconds: 0),
            isRead: false
        )
        #expect(message.sentence.hasSuffix("。") && message.place.hasPrefix("/"))
        #expect(!message.place.hasSuffix("/0"))
    }
}
