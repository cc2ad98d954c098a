internal import ArgumentParser
internal import CaseLines
internal import Foundation
import Groundwork
internal import Rules

/// `xueshi policy diff`: prints the differences between two sets of policies, and the cases that they affect.
struct PolicyDiff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "比较两套政策：哪些规定不同，谁因此增加、谁因此减少。",
        discussion: "人员的变化按 --cases 文件中的案例计算（写法与 evaluate 相同）；不写时用前一套政策旁的案例。"
    )

    @Argument(help: "原政策文件夹。")
    var before: String

    @Argument(help: "新政策文件夹。")
    var after: String

    @Option(help: "案例文件（JSON Lines）。")
    var cases: String?

    @Option(help: "每种变化最多举几例。")
    var examples = 5

    func run() throws {
        let (old, new) = (PolicyDirectory(before), PolicyDirectory(after))
        let (oldLibrary, newLibrary) = (try old.library(), try new.library())
        sayChanges(old.policies(in: oldLibrary), new.policies(in: newLibrary))
        var tally = ComparisonTally(examples: max(0, examples))
        var untold = 0
        try eachCase(old, oldLibrary) { name, input in
            guard let before = try? oldLibrary.evaluate(input), let after = try? newLibrary.evaluate(input) else {
                untold += 1
                return
            }
            tally.add(YearComparison(name: name, before: before, after: after))
        }
        sayTally(tally)
        if untold > 0 { tell("另有 \(untold) 个案例在其中一套政策下无法计算，未比较。") }
    }

    private func eachCase(
        _ directory: PolicyDirectory,
        _ library: PolicyLibrary,
        _ take: (String, CaseInput) -> Void
    ) throws {
        guard let cases else {
            let beside = PolicyCases.run(directory: directory.root, library: library).cases
            for one in beside where directory.holds(file: one.file) { take(one.name, one.input) }
            return
        }
        let input = open(cases, O_RDONLY)
        guard input >= 0 else { throw ValidationError("无法打开文件 \(cases)，请检查文件名和读取权限。") }
        defer { close(input) }
        do {
            try CaseStream.cases(from: input) { line in
                switch line {
                case .success(let one): take(one.name, one.input)
                case .failure(let fault): tell("\(fault.name ?? "?")：\(fault.message)")
                }
            }
        } catch {
            tell("无法读取 \(cases)：\(Complaint(error).sentence)")
            throw ExitCode(70)
        }
    }

    /// Compares policies with the same id, each span of years with the policy that applies then.
    private func sayChanges(_ old: [Policy], _ new: [Policy]) {
        let pairs = old.map { one in
            (
                one,
                new.first {
                    $0.id == one.id && $0.firstYear <= one.lastYear ?? .max && one.firstYear <= $0.lastYear ?? .max
                }
            )
        }
        for (one, other) in pairs {
            guard let other else {
                say("\(one.id)（\(one.span)）：新的一套中没有。")
                continue
            }
            let changes = one.changes(to: other)
            let count = changes.isEmpty ? "规定相同。" : "\(changes.count) 处不同"
            say("\(one.id)（\(one.span(with: other))）：\(count)")
            for change in changes { say("  \(change.matter)：\(change.before ?? "（无）") → \(change.after ?? "（无）")") }
        }
        for one in new where !old.contains(where: { $0.id == one.id }) { say("\(one.id)：新增。") }
    }

    private func sayTally(_ tally: ComparisonTally) {
        say("")
        say("比较 \(tally.total) 个案例：")
        for change in YearComparison.Change.allCases {
            say("  \(change.chinese)：\(tally.counts[change] ?? 0)")
            for one in tally.examples[change] ?? [] {
                let (old, new) = (one.before.total, one.after.total)
                say("    \(one.name)：计入 \(old.counted) → \(new.counted)，要求 \(old.required) → \(new.required)")
            }
        }
    }
}

extension YearComparison.Change {
    fileprivate var chinese: String {
        switch self {
        case .nowMet: "由未达标变为达标"
        case .noLonger: "由达标变为未达标"
        case .gains: "增加（未改变是否达标）"
        case .loses: "减少（未改变是否达标）"
        case .same: "不变"
        }
    }
}
