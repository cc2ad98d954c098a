import ArgumentParser
import Auditing
import Foundation

/// Computes all seals again and names the first difference.
struct AuditVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "核验日志：逐条重新计算，指出第一处被改动的地方。只读，不改动任何内容。",
        discussion: "一致时退出码为 0，不一致时为 1。要发现最后若干条被整段删除，请用 --anchor 与保存在别处的根值核对。"
    )

    @OptionGroup var flags: DatabaseFlags

    @Option(help: "从这个大小的根值以后开始逐条核验；以前的只核对封存值。")
    var since: Int = 0

    @Option(help: "保存在别处的根值文件，内容为 {\"size\": 120, \"root\": \"…\"}。")
    var anchor: String?

    func validate() throws {
        guard since >= 0 else { throw ValidationError("--since 应为 0 或更大的整数。") }
    }

    func run() async throws {
        let house = try await House.open(flags)
        try await house.requireSchema()
        let anchor = try readAnchor()
        let bar = ProgressBar()
        let report = try await VerifyLog(house.ground)(since: since, anchor: anchor) { bar.show("核验", $0, unit: "条") }
        bar.clear()
        say(
            "已核验 \(report.entries) 条日志、\(report.heads) 个根值。"
                + (report.waiting == 0 ? "" : "另有 \(report.waiting) 条尚未封存。")
        )
        if let mismatch = report.mismatch {
            say("不一致：\(mismatch.chinese)")
            throw ExitCode(1)
        }
        if let last = report.last {
            say("一致。现在的根值：{\"size\": \(last.size), \"root\": \"\(last.root)\"}")
        } else {
            say("还没有封存的日志。")
        }
    }

    private func readAnchor() throws -> VerifyLog.Anchor? {
        guard let anchor else { return nil }
        struct File: Decodable {
            let size: Int
            let root: String
        }
        guard let bytes = FileManager.default.contents(atPath: anchor),
            let file = try? JSONDecoder().decode(File.self, from: bytes), file.size > 0
        else {
            tell("根值文件 \(anchor) 无法读取。内容应为 {\"size\": 120, \"root\": \"…\"}，可从 xueshi audit verify 的最后一行复制。")
            throw ExitCode(64)
        }
        return VerifyLog.Anchor(size: file.size, root: file.root)
    }
}

extension VerifyLog.Mismatch {
    /// What differs, and where.
    fileprivate var chinese: String {
        switch self {
        case .entryChanged(let sequence, let entry): "第 \(sequence) 条（\(entry)）的内容与封存时不同，已被改动。"
        case .entryMissing(let sequence, let entry): "第 \(sequence) 条（\(entry)）已封存，但日志里没有它，已被删除。"
        case .sealMissing(let sequence): "第 \(sequence) 条的封存值缺失，已被删除。"
        case .headChanged(let size): "前 \(size) 条的根值与封存时不同，根值或封存值已被改动。"
        case .edgeChanged(let size): "前 \(size) 条的封存数据不完整，最后的根值已被改动或删除。"
        case .entryStrange(let entry): "日志 \(entry) 没有封存，也不在等待封存，不是由本系统写入的。"
        case .anchorAhead(let size, let sealed): "根值文件对应 \(size) 条，而现在只封存了 \(sealed) 条，最后若干条已被删除。"
        case .anchorDiffers(let size): "前 \(size) 条的根值与根值文件不同，日志已被整体改写。"
        case .headUnknown(let size): "没有大小为 \(size) 的根值。请用某个根值的大小，或不写 --since。"
        }
    }
}
