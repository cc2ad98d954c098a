import Domain
import Imports

/// The parts of the page while work is running, or while the user has to choose a sheet.
extension SeeImport.Details {
    var work: ImportWork? {
        guard let progress else { return nil }
        let path = "/imports/\(batch.id)"
        let isBefore = batch.state == .reading || batch.state == .checking
        return ImportWork(
            stage: progress.stageName,
            figures: progress.figures,
            left: progress.left,
            percent: progress.percent,
            phase: progress.phase,
            source: "\(path)/progress",
            note: isBefore
                ? "可以离开这个页面，检查会继续；回来时在“以前的导入”里找到它。"
                : "可以离开这个页面，办理会继续；断电或断网也不会重复写入。",
            hasFailed: progress.hasFailed,
            stoppedNote: mayContinue ? "从中断的地方继续，不会重复写入。" : "导入单位的经办人可以让它继续，不会重复写入。",
            continueAction: progress.hasFailed && mayContinue ? "\(path)/continuation" : nil,
            cancelAction: isBefore && mayChange ? "\(path)/cancellation" : nil
        )
    }

    func sheetChoice(_ faults: FormProblems) -> SheetChoice? {
        guard batch.state == .choosing, mayChange else { return nil }
        let path = "/imports/\(batch.id)"
        return SheetChoice(
            action: "\(path)/sheet",
            field: ChoiceField(
                name: "sheet",
                label: "导入哪一个工作表？",
                hint: "这个文件里有几个工作表都可以导入。一次导入一个，其余的可以再上传一次。",
                problem: faults.message(for: "sheet"),
                choices: sheets.map { sheet in
                    Choice(
                        value: sheet.name,
                        label: sheet.name,
                        note: sheet.headingRow.map { "标题行在第 \($0) 行" } ?? "没有找到标题行，不能导入",
                        isDisabled: sheet.headingRow == nil
                    )
                }
            ),
            cancelAction: "\(path)/cancellation"
        )
    }
}
