import Domain
import Groundwork
import SQLDatabase
import Store

/// The limits of what one person may have open. Nobody who works by hand reaches them.
struct DeclarationLimits {
    let ground: Ground
    let rules: UploadRules

    /// Returns the limits that a declaration would exceed. If there are any, neither the declaration nor its files are
    /// saved.
    /// - Parameters:
    ///   - waiting: The files that were saved for the form before.
    ///   - files: The files that came with the form now.
    func excess(
        _ form: DeclarationForm,
        _ waiting: [Evidence],
        _ files: [Evidence],
        of person: PersonID,
        in sql: any SQLReader
    ) throws -> [FormFault] {
        let old = try Records.find(form.id, in: sql).flatMap { $0.person == person ? $0 : nil }
        var faults: [FormFault] = []
        if old == nil, let fault = try tooManyDrafts(form.id, of: person, in: sql) { faults.append(fault) }
        guard !files.isEmpty else { return faults }
        let attached = try old.map { try EvidenceFiles.of($0, in: sql) } ?? []
        let contents = Set((attached + waiting + files).map(\.sha256))
        if contents.count > rules.filesPerRecord {
            faults.append(FormFault("evidence", Self.tooManyFiles(rules.filesPerRecord)))
        }
        let today = try EvidenceFiles.bytes(of: person, since: ground.now().adding(days: -1), in: sql)
        if today + files.reduce(0, { $0 + $1.size }) > rules.bytesPerDay {
            faults.append(FormFault("evidence", Self.tooManyBytes(rules.bytesPerDay)))
        }
        return faults
    }

    /// Returns the fault if a new draft would be one too many. Unfinished declarations are drafts, too.
    func tooManyDrafts(_ id: RecordID, of person: PersonID, in sql: any SQLReader) throws -> FormFault? {
        if try UnfinishedForms.find(id, person: person, in: sql) != nil { return nil }
        let open = try Records.draftCount(of: person, in: sql) + UnfinishedForms.count(of: person, in: sql)
        return open < rules.openDrafts ? nil : FormFault("title", Self.tooManyDrafts(rules.openDrafts))
    }

    private static func tooManyDrafts(_ most: Int) -> String {
        "您已有 \(most) 份没有提交的草稿，不能再新建。请先提交或删除一些草稿，再保存这一份；本页填写的内容没有丢失。"
    }

    private static func tooManyFiles(_ most: Int) -> String {
        "一条申报最多附 \(most) 份佐证材料，请减少一些；这次选择的文件没有保存。"
    }

    private static func tooManyBytes(_ most: Int) -> String {
        "24 小时内最多上传 \(most / 1024 / 1024) MB 佐证材料，您已达到上限，这次选择的文件没有保存。请压缩文件，或者明天再传。"
    }
}
