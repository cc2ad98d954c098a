import Foundation
import Groundwork
import SQLDatabase
import Testing

@testable import TestWorld
@testable import Web

/// The audit administrator reads Chinese words, not the names of actions.
@Suite struct AuditWordsTests {
    @Test func `every action that the sources write has words`() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var actions: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            guard text.contains("AuditEntry(") || text.contains(".audit(") || text.contains(".entry(") else { continue }
            for match in text.matches(of: /(?:action: |audit\(|entry\()"([a-z-]+)"/) { actions.insert(String(match.1)) }
        }
        #expect(actions.count > 20)
        #expect(actions.filter { AuditWords.actions[$0] == nil }.sorted() == [])
    }

    @Test func `every action and subject in the log of a lived-in site has words`() async throws {
        let world = try await SiteWorld.shared.value
        let (actions, subjects) = try await world.ground.pool.read { sql in
            (
                try sql.rows("SELECT DISTINCT action FROM audit_entry", []) { try $0.text() },
                try sql.rows("SELECT DISTINCT subject_kind FROM audit_entry", []) { try $0.text() }
            )
        }
        #expect(actions.filter { AuditWords.actions[$0] == nil }.sorted() == [])
        #expect(subjects.filter { AuditWords.subjects[$0] == nil }.sorted() == [])
    }

    @Test func `no action is listed twice`() {
        #expect(AuditWords.choices.count == AuditWords.actions.count)
    }
}
