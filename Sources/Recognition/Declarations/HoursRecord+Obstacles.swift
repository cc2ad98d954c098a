import Domain
import Groundwork
import Rules
import SQLDatabase

extension HoursRecord {
    /// Returns the reasons why the declaration cannot be submitted.
    func obstacles(
        _ activity: Activity,
        _ evidence: [Evidence],
        of known: KnownPerson,
        in sql: any SQLReader
    ) throws -> [FormFault] {
        var faults: [FormFault] = []
        if evidence.isEmpty, !activity.evidence.isEmpty {
            faults.append(FormFault("evidence", "请至少上传一份佐证材料：\(activity.evidence.joined(separator: "；"))。"))
        }
        if known.person.employer == nil {
            faults.append(FormFault("", "您还没有所在单位，无法确定由谁认定。请联系用人单位的经办人，把您登记到本单位。"))
        }
        let isMakeup = content.makeupReason != nil
        if let fault = try known.closedYearFault(creditYear, isMakeup: isMakeup, in: sql) {
            faults.append(fault)
        }
        return faults
    }
}
