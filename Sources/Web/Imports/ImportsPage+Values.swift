import Domain
import Imports

extension ImportsPage {
    init(
        _ view: ListImports.Page,
        _ offer: OfferImports.Offer,
        _ entry: ImportEntry,
        formKey: String,
        fault: ImportFault?,
        problems: FormProblems
    ) {
        let kind = entry.kind
        self.init(
            undos: view.undos.map(UndoRequestRow.init),
            kinds: offer.kinds.map { other in
                ImportKindLink(
                    label: other.chineseName,
                    note: other.note,
                    href: "/imports?kind=\(other.rawValue)",
                    isCurrent: other == kind
                )
            },
            kind: kind.rawValue,
            file: FileField(
                name: "file",
                label: kind == .cohort ? "名单" : kind.chineseName,
                // A browser does not keep a chosen file when the form comes back.
                hint: problems.isEmpty || problems.message(for: "file") != nil
                    ? "Excel 或 WPS 表格（.xlsx、.xls）或 .csv。先检查，您确认之后才会写入。" : "更正之后，请把文件再选一次。",
                problem: problems.message(for: "file"),
                accept: ".xlsx,.xls,.csv"
            ),
            rowsBefore: kind == .cohort ? GrantFields(offer: offer, grant: entry.grant, problems: problems).rows : [],
            rowsAfter: kind == .hours ? [FieldRow(.text(Self.year(offer, entry, problems)))] : [],
            templates: Self.templates(of: kind, offer),
            seriesTemplates: kind == .roster
                ? []
                : offer.series.map { series in
                    Link(text: series.name, href: kind.templateHref(year: offer.year) + "&series=\(series.id)")
                },
            advice: kind.advice,
            fault: fault,
            formKey: formKey,
            batches: view.batches.map(BatchRow.init),
            pager: Pager(page: view.page, pageSize: view.pageSize, count: view.count) {
                "/imports?kind=\(kind.rawValue)&page=\($0)"
            }
        )
    }

    private static func templates(of kind: SheetKind, _ offer: OfferImports.Offer) -> [Link] {
        let href = kind.templateHref(year: offer.year)
        if kind == .hours, !offer.templateSubjects.isEmpty {
            return offer.templateSubjects.map { subject in
                Link(text: "下载 \(offer.year) 年\(subject.name)学时表模板", href: "\(href)&subject=\(subject.id)")
            }
        }
        let name = "\(kind.chineseName)模板"
        return [Link(text: kind == .roster ? "下载\(name)" : "下载 \(offer.year) 年\(name)", href: href)]
    }

    private static func year(
        _ offer: OfferImports.Offer,
        _ entry: ImportEntry,
        _ problems: FormProblems
    ) -> TextField {
        TextField(
            name: "year",
            label: "年度",
            value: entry.year,
            hint: "表中没有“年度”一列时填写，例如 \(offer.year)。",
            problem: problems.message(for: "year"),
            width: .short,
            inputMode: "numeric",
            isOptional: true
        )
    }
}

extension SheetKind {
    func templateHref(year: Int) -> String { "/imports/template.xlsx?kind=\(rawValue)&year=\(year)" }
}

extension UndoRequestRow {
    init(_ listed: ListedUndo) {
        self.init(
            fileName: listed.batch.fileName,
            href: "/imports/\(listed.batch.id)/undo",
            who: "\(listed.organisationName) · \(listed.undo.asked.name) · \(listed.undo.asked.at.chinese)",
            reason: "原因：\(listed.undo.asked.reason)"
        )
    }
}

extension ImportFault {
    init(_ failure: ImportBatch.Failure, fileName: String) {
        let heading =
            switch failure.code {
            case "heading-missing": "没有找到标题行"
            case "sheet-missing": "没有找到工作表"
            case "file-encrypted": "文件有密码"
            case "file-unsupported": "不支持这种文件"
            case "file-broken": "文件已损坏"
            case "not-yours", "not-your-role": "您不能导入这个文件"
            default: "无法读取这个文件"
            }
        self.init(
            heading: heading,
            text: "“\(fileName)”：\(failure.message)",
            advice: failure.code.hasPrefix("not-") ? [] : ["没有写入任何内容。也可以下载模板，把内容粘贴进去再上传。"]
        )
    }
}
