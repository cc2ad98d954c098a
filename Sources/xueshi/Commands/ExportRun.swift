import ArgumentParser
import Domain
import Exchange
import Foundation
import Groundwork
import Offices

/// One run of `export`, from the flags to the file.
struct ExportRun {
    let flags: DatabaseFlags
    let export: ExportFlags
    let order: ExportOrder

    /// - Throws: `ExitCode` 64 if the request is wrong or not allowed, 70 if the file cannot be written.
    func callAsFunction() async throws {
        let house = try await House.open(flags)
        try await house.requireSchema()
        let actor = try await actor(in: house)
        do {
            let prepared = try PrepareExport(house.ground)(actor, order)
            let progress = ExportProgress()
            let count = try await WriteExport()(prepared, to: export.file, progress: progress.show)
            progress.end()
            say("已导出 \(count) 行：\(export.file)")
        } catch let fault as FormFault {
            tell(fault.message)
            throw ExitCode(64)
        } catch let refusal as Refusal {
            tell(refusal.chinese)
            throw ExitCode(64)
        } catch  where error is CocoaError || error is POSIXError || OutOfSpace.caused(error) {
            tell("写不出文件 \(export.file)。请检查文件夹是否存在、能否写入，磁盘是否已满。")
            throw ExitCode(70)
        }
    }

    /// The operator has an account, because the log names who exported what.
    private func actor(in house: House) async throws -> Actor {
        try await house.actor(export.account, office: export.office, writes: true)
    }
}

/// Shows the number of written rows on the last line of a terminal. Writes nothing if there is no terminal.
private struct ExportProgress {
    private let isShown = isatty(STDERR_FILENO) == 1

    func show(_ rows: Int) {
        guard isShown else { return }
        FileHandle.standardError.write(Data("\r已写 \(rows) 行".utf8))
    }

    func end() {
        guard isShown else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }
}
