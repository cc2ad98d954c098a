import Domain
import Foundation
import Synchronization

/// Shows the progress of long work in one line of the terminal. Writes nothing if standard error is not a terminal.
final class ProgressBar: Sendable {
    private static let width = 24

    private let isShown: Bool
    private let hasLine = Mutex(false)

    init() {
        isShown = isatty(FileHandle.standardError.fileDescriptor) != 0
    }

    func show(_ job: Job) {
        show(Self.line(job))
    }

    /// Shows a part of the work.
    func show(_ label: String, _ done: Int, of total: Int, _ unit: String = "行") {
        guard total > 0 else { return }
        show(Self.line(label, min(done, total), of: total, unit))
    }

    /// Shows how much is done of a work whose size is unknown.
    func show(_ label: String, _ done: Int, unit: String) {
        show("\(label) \(done) \(unit)")
    }

    private func show(_ line: String) {
        guard isShown else { return }
        hasLine.withLock { $0 = true }
        write("\r\u{1B}[K" + line)
    }

    /// Removes the line, so that the next output begins at the left.
    func clear() {
        guard hasLine.withLock({ $0 }) else { return }
        write("\r\u{1B}[K")
    }

    static func line(_ job: Job) -> String {
        let progress = job.progress
        let label =
            switch progress.stage {
            case .reading: "读取"
            case .checking: "检查"
            case .committing: "导入"
            case .approving: "认定"
            case .undoing: "撤销"
            case .evaluating: "核算"
            }
        let unit = progress.stage == .evaluating ? "人" : "行"
        guard let total = progress.total, total > 0 else { return "\(label) \(progress.done) \(unit)" }
        let rest = job.secondsLeft.map { "，约剩 \($0) 秒" } ?? ""
        return line(label, min(progress.done, total), of: total, unit) + rest
    }

    private static func line(_ label: String, _ done: Int, of total: Int, _ unit: String = "行") -> String {
        let filled = width * done / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        return "\(label) \(bar) \(done)/\(total) \(unit)"
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
