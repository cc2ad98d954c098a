import Domain
import Imports

extension ImportPage {
    /// - Parameters:
    ///   - waits: Whether the hours wait for approval before they count.
    ///   - acceptsNewPeople: Whether the box was ticked before.
    ///   - similarRows: The choice that was made before.
    ///   - seriesName: The Chinese name of a series.
    init(
        _ view: SeeImport.Details,
        for actor: Actor,
        waits: Bool,
        acceptsNewPeople: Bool,
        similarRows: ImportBatch.SimilarRows = .skip,
        seriesName: (String) -> String,
        formKey: String,
        problems faults: FormProblems
    ) {
        let batch = view.batch
        let kind = batch.options.kind
        self.init(
            fileName: batch.fileName,
            about: "\(kind.chineseName) · \(view.organisationName) · \(batch.createdAt.chinese)",
            chip: batch.chip,
            step: batch.state.step,
            formKey: formKey
        )
        outcome = view.outcome
        work = view.work
        sheets = view.sheetChoice(faults)
        fault = batch.failure.map { ImportFault($0, fileName: batch.fileName) }
        links = view.reviewLinks + view.links(for: actor)
        guard batch.state.isChecked else { return }
        tiles = view.tiles
        ignoredColumns = batch.ignoredColumns.isEmpty ? nil : batch.ignoredColumns.joined(separator: "、")
        notes = view.notes.map(\.message)
        self.problems = view.groups(for: actor)
        newPeople = view.newPeople.map { NewPersonRow($0, seriesName) }
        newPeopleNote = view.newPeopleNote
        newPeopleMore = view.newPeopleMore
        rowLists = view.rowLists
        receiptText = view.receipt.map { Link(text: "下载 CSV 格式", href: $0.href.replacing(".xlsx", with: ".csv")) }
        commit = view.commit(waits: waits, acceptsNewPeople: acceptsNewPeople, similarRows: similarRows, faults)
        cancelAction = view.mayChange && batch.state == .staged ? "/imports/\(batch.id)/cancellation" : nil
        if batch.hasNothingToAdd == false, view.tally.refused > 0 {
            cancelLabel = "先不\(kind == .roster ? "登记" : "导入")，改好后重新上传"
        }
        left = LeftRows(view)
        slips = view.slips
        approval = batch.approvedBy == actor.account ? nil : view.approval
        undo = view.undoLink
        (since, sinceLink) = view.since
    }
}

extension ImportBatch.State {
    /// The current one of the four steps; `nil` during and after an undo.
    fileprivate var step: Int? {
        switch self {
        case .reading, .choosing, .checking, .unreadable, .cancelled: 2
        case .staged: 3
        case .committing: 4
        case .committed, .approving: 5
        case .undoing, .undone: nil
        }
    }

    /// Whether the page shows counts.
    fileprivate var isChecked: Bool {
        switch self {
        case .staged, .committed, .undone: true
        case .reading, .choosing, .checking, .committing, .approving, .undoing, .cancelled, .unreadable: false
        }
    }
}

extension SeeImport.Details {
    var tally: ImportBatch.Tally { batch.tally }

    /// Whether the user may decide about the import, not only look at it.
    var mayChange: Bool { mayAskForUndo }

    /// The hours that an authority imports wait in its own review queue.
    fileprivate var reviewLinks: [Link] { toApprove != 0 ? [Link(text: "去审核", href: "/reviews")] : [] }

    fileprivate func links(for actor: Actor) -> [Link] {
        switch batch.state {
        case .committed:
            [receipt].compactMap(\.self)
                + (tally.added > 0 && actor.may(.seeYears) ? [Link(text: "查看人员", href: "/people")] : [])
                + (mayChange ? [again("再导入一份表格")] : [])
        case .unreadable: [Link(text: "下载模板", href: templateHref), again("重新上传")]
        case .cancelled: mayChange ? [again("重新上传")] : []
        case .undone: mayChange ? [receipt, again("重新上传")].compactMap(\.self) : []
        case .staged where batch.hasNothingToAdd: mayChange ? [receipt, again("重新上传")].compactMap(\.self) : []
        default: []
        }
    }

    private var templateHref: String {
        batch.options.kind.templateHref(year: batch.options.year ?? batch.createdAt.day.year)
    }

    private func again(_ text: String) -> Link {
        Link(text: text, href: "/imports?kind=\(batch.options.kind.rawValue)")
    }

    /// The refused rows as a workbook.
    var receipt: Link? {
        guard tally.refused > 0, mayChange else { return nil }
        return Link(text: "下载有问题的 \(tally.refused.grouped) 行", href: "/imports/\(batch.id)/receipt.xlsx")
    }

    fileprivate var approval: ImportApproval? {
        guard toApprove != 0 else { return nil }
        return ImportApproval(
            action: "/imports/\(batch.id)/approval",
            label: "整批认定 \(toApprove.records)",
            note: "这次导入还有 \(toApprove.records)学时等待认定。可以一次全部认定，也可以到“审核”里逐条处理。"
        )
    }

    fileprivate var slips: SlipOffer? {
        guard batch.state == .committed, tally.newPeople > 0, mayChange else { return nil }
        return SlipOffer(
            action: "/activation-slips",
            batchID: batch.id.text,
            label: "打印 \(tally.newPeople.grouped) 人的激活单"
        )
    }

    fileprivate var newPeopleNote: String {
        switch batch.state {
        case .staged: "还没有登记在您名下的人，请核对姓名和号码。"
        case .undone: "撤销以后，人员和账号保留。"
        default: "已新增，凭激活单激活账号。"
        }
    }

    fileprivate var newPeopleMore: Link? {
        guard tally.newPeople > newPeople.count else { return nil }
        return Link(text: "查看全部 \(tally.newPeople.grouped) 人", href: "/imports/\(batch.id)/people")
    }

    fileprivate var undoLink: Link? {
        guard batch.state == .committed, mayChange, tally.added > 0, undo?.state != .waiting else { return nil }
        return Link(text: "整批撤销", href: "/imports/\(batch.id)/undo")
    }

    /// A request to undo the import since it was committed.
    fileprivate var since: (Flash?, Link?) {
        guard batch.state == .committed, let undo else { return (nil, nil) }
        let link = Link(text: "查看申请", href: "/imports/\(batch.id)/undo")
        switch undo.state {
        case .waiting:
            return (
                Flash(
                    kind: .warning,
                    text: "\(undo.asked.name) 已申请整批撤销，等待另一位经办人或人社部门复核；复核之前学时照常有效。"
                ), link
            )
        case .refused:
            return (
                Flash(
                    kind: .information,
                    text: "撤销申请没有被同意（\(undo.decision?.name ?? "")：\(undo.decision?.reason ?? "")）。"
                ),
                link
            )
        case .confirmed, .lapsed: return (nil, nil)
        }
    }
}

extension NewPersonRow {
    init(_ row: ImportPerson, _ seriesName: (String) -> String) {
        self.init(
            row: row.firstRow.grouped,
            person: row.name,
            document: row.document.masked,
            employer: row.employerName,
            series: seriesName(row.series)
        )
    }
}
