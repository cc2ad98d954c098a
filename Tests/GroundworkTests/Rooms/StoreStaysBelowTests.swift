import Foundation
import Testing

/// The rooms above `Store` offer only types of `Domain` and of their own. The compiler requires `public import` for a
/// type of `Store` in a public declaration.
@Suite struct StoreStaysBelowTests {
    @Test func `no room above Store imports it publicly`() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources")
            .standardizedFileURL
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var users = 0
        var handingOn: [String] = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            if lines.contains("import Store") { users += 1 }
            if lines.contains(where: { $0.hasSuffix(" import Store") }) { handingOn.append(file.path) }
        }
        #expect(users > 50)
        #expect(handingOn == [])
    }
}
