import ArgumentParser
import Domain
import Foundation

/// `xueshi check-id`: one number a line in, one JSON object a line out.
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
        do {
            try RegionTree.requireFiles()
        } catch {
            tell(error.chinese)
            throw ExitCode(69)
        }
        var lines = NumberLines(kind: kind.number, today: { Instant.now().day })
        var chunk = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Self.failure("无法读取标准输入", status: 65) }
            // Answers leave before more is waited for, so that a program can ask one number at a time.
            try Self.write(count == 0 ? lines.finish() : lines.answer(chunk[..<count]))
            if count == 0 { return }
        }
    }

    private static func write(_ answers: String) throws {
        var rest = Array(answers.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure("无法写出结果", status: 70) }
            rest = rest.dropFirst(count)
        }
    }

    private static func failure(_ what: String, status: Int32) -> ExitCode {
        FileHandle.standardError.write(Data("\(what)：\(String(cString: strerror(errno)))\n".utf8))
        return ExitCode(status)
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
