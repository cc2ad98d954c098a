import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SQLDatabase
import Synchronization
import Testing

@testable import TestSupport
@testable import TestWorld
@testable import Web

@Suite struct FullDiskTests {
    @Test func `a declaration comes back as it was typed, and is not partly saved`() async throws {
        let world = try await SiteWorld(reserve: .max)
        let kept = try world.folder.files(in: "evidence")
        let response = try await world.browse(as: .ada) {
            try await $0.upload("/declarations/new/paper", Self.paper, [.file("evidence", "首页.pdf", Sample.pdf)])
        }
        #expect(response.status.code == 507)
        #expect(response.html.contains("存储空间不足"))
        #expect(response.html.contains("“首页.pdf”没有保存"))
        #expect(response.html.values(of: "title") == ["新论文"])
        #expect(try world.folder.files(in: "evidence") == kept)
        #expect(try world.folder.files(in: "uploads") == [])
    }

    @Test func `a sheet is not stored, and the form says why`() async throws {
        let world = try await SiteWorld(reserve: .max)
        let before = try await world.count("import_batch")
        let response = try await world.browse(as: .lin) {
            try await $0.upload(
                "/imports",
                [("kind", "hours"), ("year", "2025")],
                [.file("file", "表.xlsx", Sample.pdf)]
            )
        }
        #expect(response.status.code == 507)
        #expect(response.html.contains("存储空间不足"))
        #expect(response.html.values(of: "year").contains("2025"))
        #expect(try await world.count("import_batch") == before)
        #expect(try world.folder.files(in: "uploads") == [])
    }

    @Test func `a full database is reported in words, and the file of the form is removed`() async throws {
        let pool = FullPool()
        let world = try await SiteWorld(wrapped: pool.around)
        let kept = try world.folder.files(in: "evidence")
        pool.fill()
        let log = LogLines()
        try await world.browse(as: .ada, log: log) { browser in
            let declared = try await browser.upload(
                "/declarations/new/paper",
                Self.paper,
                [.file("evidence", "首页.pdf", Sample.pdf)]
            )
            #expect(declared.status.code == 507)
            #expect(declared.html.values(of: "title") == ["新论文"])
            let issued = try await browser.post("/years/2026/certificate")
            #expect(issued.status.code == 507)
            #expect(issued.html.contains("存储空间不足"))
            #expect(try await browser.get("/years/2026").status == .ok)
        }
        #expect(try world.folder.files(in: "evidence") == kept)
        #expect(log.lines("disk full").count == 2)
    }

    @Test func `an incomplete draft comes back as it was typed`() async throws {
        let pool = FullPool()
        let world = try await SiteWorld(wrapped: pool.around)
        pool.fill()
        let half: Fields = [
            ("form_key", "00000000-0000-7000-8000-0000000000aa"), ("title", "只有名称"), ("then", "save"),
        ]
        let response = try await world.browse(as: .ada) { try await $0.post("/declarations/new/paper", half) }
        #expect(response.status.code == 507 && response.html.contains("存储空间不足"))
        #expect(response.html.values(of: "title") == ["只有名称"])
    }

    private static let paper: Fields = [
        ("form_key", "00000000-0000-7000-8000-0000000000aa"), ("title", "新论文"), ("completed", "2026-05-02"),
        ("count", "1"),
    ]
}

/// A database whose disk can be filled.
private final class FullPool: Sendable {
    private let isFull = Atomic(false)

    func fill() { isFull.store(true, ordering: .sequentiallyConsistent) }

    func around(_ pool: any SQLPool) -> any SQLPool { Pool(inner: pool, disk: self) }

    private struct Pool: WrappingPool {
        let inner: any SQLPool
        let disk: FullPool

        func write<Value: Sendable>(
            holding holds: [SQLHold],
            _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
        ) async throws -> Value {
            guard !disk.isFull.load(ordering: .sequentiallyConsistent) else { throw SQLFailure.full }
            return try await inner.write(holding: holds, body)
        }
    }
}
