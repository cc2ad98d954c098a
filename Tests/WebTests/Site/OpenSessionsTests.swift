import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import TestWorld
@testable import Web

@Suite struct OpenSessionsTests {
    @Test func `a session is ended from another one of the same account`() async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .stranger) { browser in
            let there = browser.after(try await browser.signIn(.lin))
            try await world.browse(as: .lin) { here in
                let page = try await here.get("/account/sessions")
                let names = page.html.values(of: "session")
                #expect(names.count == 1 && page.html.contains("本机"))
                for name in names { _ = try await here.post("/account/sessions/end", [("session", name)]) }
                #expect(try await here.get("/desk").status == .ok)
                #expect(try await there.get("/desk").location.hasPrefix("/sign-in"))
            }
        }
    }

    @Test func `nobody ends a session of another account, and all others are ended at once`() async throws {
        let world = try await SiteWorld()
        try await world.browse(as: .stranger) { browser in
            let there = browser.after(try await browser.signIn(.lin))
            try await world.browse(as: .lin) { here in
                let names = try await here.get("/account/sessions").html.values(of: "session")
                #expect(names.count == 1)
                try await world.browse(as: .guo) { guo in
                    for name in names {
                        let ended = try await guo.post("/account/sessions/end", [("session", name)])
                        #expect(ended.status == .seeOther)
                    }
                    _ = try await guo.post("/account/sessions/others")
                }
                #expect(try await there.get("/desk").status == .ok)
                _ = try await here.post("/account/sessions/others")
                #expect(try await here.get("/desk").status == .ok)
                #expect(try await there.get("/desk").location.hasPrefix("/sign-in"))
            }
        }
    }

    @Test(arguments: [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36", "Chrome（Windows）"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge（Windows）"),
        ("Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0", "微信（安卓）"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari（iPhone）"),
        ("<script>", nil),
    ])
    func `the browser is named by what its owner knows`(header: String, name: String?) {
        #expect(BrowserName.read(header) == name)
    }
}
