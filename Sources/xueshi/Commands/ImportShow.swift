import ArgumentParser
import Domain
import Imports

/// Shows one batch with all of its problems.
struct ImportShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "显示一个导入批次：状态、计数和全部问题。"
    )

    @OptionGroup var about: BatchFlags

    @Flag(help: "以 JSON 输出。")
    var json = false

    func run() async throws {
        try await about.with { house, actor, id in
            let view = try await SeeImport(house.ground)(actor, id, problemLimit: 0)
            let report = try await ImportReport(
                id,
                file: view.batch.fileName,
                asAccount: about.importAccount.words,
                actor,
                house.ground
            )
            say(json ? try report.json() : report.text(under: view))
        }
    }
}

extension ImportReport {
    fileprivate func text(under view: SeeImport.Details) -> String {
        let batch = view.batch
        var lines = [
            "\(batch.fileName)  \(batch.createdAt.chinese)  \(batch.stateName)\(isInterrupted ? "（中断了）" : "")",
            "\(batch.options.kind.chineseName)  \(view.organisationName)",
        ]
        lines.append(error.map { "无法读取：\($0.message)" } ?? counts)
        return (lines + problemLines + (waiting == nil ? [] : view.strangers) + next).joined(separator: "\n")
    }
}

extension SeeImport.Details {
    /// The new people, for a check before confirming.
    fileprivate var strangers: [String] {
        let more = batch.tally.newPeople - newPeople.count
        let people = newPeople.map { person in
            let employer = person.employerName.map { "，\($0)" } ?? ""
            return "第 \(person.firstRow) 行 新人员：\(person.name)，\(person.document.masked)\(employer)"
        }
        return people + (more > 0 ? ["还有 \(more) 名新人员。"] : [])
    }
}
