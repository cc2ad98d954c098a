import Domain
import Files
import Foundation
import Groundwork
import Offices
import Recognition
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

@Suite struct SweepTests {
    @Test func `ended sessions are removed, and after a week the files of unsaved forms`() async throws {
        let world = try await World()
        let data = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: data.file("evidence"), withIntermediateDirectories: true)
        let scan = world.scan()
        let path = data.file("evidence/\(scan.storedAs)")
        try Data([1]).write(to: URL(filePath: path))
        _ = try await SaveDeclaration(world.ground)(world.professional(.ben), world.paper(""), files: [scan])
        let sweeps: [any Sweeping] = [
            SweepAccounts(world.ground), SweepEvidence(world.ground, place: FolderFiles(data.path)),
        ]
        world.clock.pass(days: 6)
        for sweep in sweeps { try await sweep() }
        #expect(FileManager.default.fileExists(atPath: path))
        #expect(try await world.count("session") == 0)
        world.clock.pass(days: 2)
        for sweep in sweeps { try await sweep() }
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(try await world.count("pending_evidence") == 0)
    }

    @Test func `two instances that sweep at the same time remove everything, and nothing fails`() async throws {
        let database = try await SharedDatabase.make()
        let world = try await World(pool: database.pool())
        for who in [Inhabitant.ben, .ada] {
            let form = world.paper("")
            _ = try await SaveDeclaration(world.ground)(world.professional(who), form, files: [world.scan()])
        }
        #expect(try await world.count("pending_evidence") == 2)
        world.clock.pass(days: 8)
        let grounds = [world.ground, world.instance(pool: try database.pool()).ground]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for ground in grounds + grounds {
                let sweeps: [any Sweeping] = [
                    SweepAccounts(ground), SweepEvidence(ground, place: world.evidence), KeepPartitions(ground),
                ]
                group.addTask { for sweep in sweeps { try await sweep() } }
            }
            try await group.waitForAll()
        }
        for table in ["session", "pending_evidence", "evidence_in_doubt"] {
            #expect(try await world.count(table) == 0)
        }
    }

    @Test func `files of a saved declaration stay`() async throws {
        let world = try await World()
        _ = try await world.draft()
        world.clock.pass(days: 30)
        try await SweepEvidence(world.ground, place: world.evidence)()
        #expect(try await world.count("evidence") == 1)
    }
}
