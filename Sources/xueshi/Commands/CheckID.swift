import ArgumentParser
import Domain
import Foundation

/// `xueshi check-id`: reads one number per line, and writes one JSON object per line.
struct CheckID: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-id",
        abstract: "检查居民身份证号码或统一社会信用代码：逐行读入，逐行输出 JSON。",
        discussion: """
            全角字符、空白、零宽字符和小写字母先行整理，结果见 "normalised"。每一行都有答复，空行也有。

            每一行都得到答复即以 0 退出：号码无效也是答复，见 "valid" 和 "error"，不算检查失败。
            无法读取输入时以 65 退出。
            """
    )

    @Option(help: "resident-id：居民身份证（GB 11643，18 位）；organisation：统一社会信用代码（GB 32100）。")
    var kind: Kind = .residentID

    func run() async throws {
        try RegionTree.requireFiles()
        var output = StandardOutput()
        var lines = NumberLines(kind: kind.number, today: { Instant.now().day })
        var chunk = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw StreamFailure.unreadable(errno) }
            // Write the answers before reading more, so that a program can ask one number at a time.
            output.bytes += Array((count == 0 ? lines.finish() : lines.answer(chunk[..<count])).utf8)
            try output.flush()
            if count == 0 { return }
        }
    }
}

extension CheckID {
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case residentID = "resident-id"
        case organisation

        var number: NumberKind {
            switch self {
            case .residentID: .residentID
            case .organisation: .organisation
            }
        }
    }
}
