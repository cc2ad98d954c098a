import Foundation
import Testing

/// What rooms above `Store` offer to others is in words of `Domain` or their own. The compiler asks for `public import`
/// before a type of `Store` can stand in what a room offers.
@Suite struct StoreStaysBelowTests {
    @Test func `no room above Store hands its types on`() throws {
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
