import ArgumentParser
import Domain
import Foundation
import Imports

/// Lists the latest batches.
struct ImportList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出最近的导入批次。")

    @OptionGroup var flags: DatabaseFlags
    @OptionGroup var importAccount: ImportAccount

    @Flag(help: "以 JSON 输出，一个批次一个对象。")
    var json = false

    func run() async throws {
        let house = try await House.open(flags)
        try await house.requireSchema()
        do {
            let view = try await ListImports(house.ground)(importAccount.actor(in: house), pageSize: 100)
            if json { return say(try view.batches.json()) }
            if view.batches.isEmpty { say("还没有导入过。") }
            for listed in view.batches { say(listed.batch.line) }
        } catch let refusal as Refusal {
            tell(refusal.chinese)
            throw ExitCode(64)
        }
    }
}

extension ImportBatch {
    /// The counts of the rows by their result.
    fileprivate var counts: String {
        let beginning = state == .staged ? "待导入 \(tally.new)" : "新增 \(tally.added)"
        return "\(beginning)，已存在 \(tally.already)，相似 \(tally.similar)，有问题 \(tally.refused)"
    }

    fileprivate var line: String {
        "\(id)  \(createdAt.chinese)  \(stateName)  \(options.kind.chineseName)  \(fileName)  \(counts)"
    }
}

extension [ListedBatch] {
    private struct Listed: Encodable {
        let batch: String
        let file: String
        let kind: String
        let state: String
        let created: String
        let importedBy: String
        let new: Int?
        let added: Int
        let already: Int
        let newPeople: Int
        let refused: Int
        let similar: Int

        init(_ listed: ListedBatch) {
            let (batch, tally) = (listed.batch, listed.batch.tally)
            self.batch = batch.id.text
            file = batch.fileName
            kind = batch.options.kind.rawValue
            state = batch.stateCode
            created = Date(timeIntervalSince1970: TimeInterval(batch.createdAt.milliseconds / 1000)).formatted(.iso8601)
            importedBy = listed.importedBy
            new = batch.state == .staged ? tally.new : nil
            (added, already, refused, similar) = (tally.added, tally.already, tally.refused, tally.similar)
            newPeople = batch.state == .cancelled ? 0 : tally.newPeople
        }
    }

    fileprivate func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        return String(decoding: try encoder.encode(map(Listed.init)), as: UTF8.self)
    }
}
