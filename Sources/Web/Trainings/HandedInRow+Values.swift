import Domain
import Imports

extension HandedInRow {
    init(_ batch: SeeHandedInHours.Batch, authority: String?) {
        let listed = batch.listed
        self.init(
            fileName: listed.batch.fileName,
            href: "/imports/\(listed.batch.id)",
            facts: "\(listed.batch.createdAt.chinese) · \(listed.importedBy)",
            chip: listed.batch.chip,
            whereabouts: batch.whereabouts(authority: authority)
        )
    }
}

extension SeeHandedInHours.Batch {
    /// - Parameter authority: The authority that recognises the waiting hours.
    fileprivate func whereabouts(authority: String?) -> String {
        let added = listed.batch.tally.added
        switch listed.batch.state {
        case .reading, .choosing, .checking: return "正在检查，学时还没有登记。"
        case .staged: return "还没有确认导入，学时没有登记。"
        case .committing: return "正在登记。"
        case .unreadable, .cancelled: return "学时没有登记。"
        case .undoing: return "正在整批撤销。"
        case .undone: return "已整批撤销，学时不再计入。"
        case .committed, .approving: break
        }
        guard added > 0 else { return "表中没有新内容，没有登记学时。" }
        guard waiting != 0 else { return "\(added.grouped) 条已登记到学员名下，没有等待认定的。" }
        let share = waiting == BoundedCount(added) ? "" : "其中 \(waiting.records)"
        return "\(added.grouped) 条已登记到学员名下，\(share)等待\(authority ?? "主管部门")认定，认定后计入学时。"
    }
}
