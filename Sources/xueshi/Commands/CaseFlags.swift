internal import ArgumentParser
internal import CaseLines
internal import Configuration
internal import Foundation
internal import Rules

/// The source of the cases, and the policies that answer them.
struct CaseFlags: ParsableArguments {
    @Option(help: "政策文件夹；默认取环境变量 XUESHI_POLICIES，再默认为 policies。")
    var policies: String?

    @Argument(help: "案例文件（JSON Lines）；不写时从标准输入读取。")
    var files: [String] = []

    /// Answers all cases on standard output.
    /// - Throws: `ExitCode` 65 if a line gave a case error, 70 if reading or writing failed.
    func answer(_ kind: CaseAnswer) async throws {
        let stream = CaseStream(library: try await loadPolicies(), answering: kind)
        var refused = 0
        if files.isEmpty { refused = try answer(stream, from: STDIN_FILENO, named: "标准输入") }
        for file in files { refused += try answer(stream, file: file) }
        if refused > 0 { throw ExitCode(65) }
    }

    private func loadPolicies() async throws -> PolicyLibrary {
        var flags: [String: ConfigValue] = [:]
        flags["policies"] = policies.map { ConfigValue(.string($0), isSecret: false) }
        return try PolicyLibrary.load(directory: try await Settings.read(flags: flags).policies)
    }

    private func answer(_ stream: CaseStream, file: String) throws -> Int {
        let input = open(file, O_RDONLY)
        guard input >= 0 else { throw ValidationError("无法打开文件 \(file)，请检查文件名和读取权限。") }
        defer { close(input) }
        return try answer(stream, from: input, named: file)
    }

    private func answer(_ stream: CaseStream, from input: Int32, named name: String) throws -> Int {
        do {
            return try stream.answer(from: input, to: STDOUT_FILENO).refused
        } catch .unreadable(let reason) {
            tell("无法读取\(name)：\(reason)。")
        } catch .unwritable(let reason) {
            tell("无法写出结果：\(reason)。")
        }
        throw ExitCode(70)
    }
}
