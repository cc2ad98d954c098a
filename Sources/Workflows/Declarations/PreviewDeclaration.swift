public import Domain
public import Rules
import SQLDatabase
import Store

/// Shows, before anything is handed in, what a declaration would count and what the year would become.
public struct PreviewDeclaration: Sendable {
    public struct View: Sendable {
        public let record: HoursRecord
        public let evidence: [Evidence]
        public let activity: Activity
        public let employerName: String?
        /// The year as it is now.
        public let before: Evaluation
        /// The year as it would be with this declaration recognised.
        public let after: YearBook
        /// What the declaration would count.
        public let assessment: Assessment?
        /// Why it cannot be handed in yet.
        public let obstacles: [FormFault]
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal`; `StoreFailure.outdated` when the declaration is no longer the person's to hand in.
    public func callAsFunction(_ actor: Actor, _ id: RecordID) async throws -> View {
        try await ground.pool.read { [ground] sql in
            let record = try Records.require(id, in: sql)
            let known = try People.require(record.person, in: sql)
            try ground.access.require(actor, .declare(known.scope))
            guard record.canBeMended else { throw StoreFailure.outdated }
            let before = try ground.yearBook(known, year: record.creditYear, in: sql)
            guard let activity = before.policy.activity(record.content.activity) else {
                throw StoreFailure.missing("activity")
            }
            let after = try ground.yearBook(known, year: record.creditYear, asIfRecognised: id, in: sql)
            let evidence = try EvidenceFiles.of(record, in: sql)
            return View(
                record: record,
                evidence: evidence,
                activity: activity,
                employerName: known.employerName,
                before: before.evaluation,
                after: after,
                assessment: after.line(of: id)?.assessment,
                obstacles: try ground.obstacles(to: record, activity, evidence, of: known, in: sql)
            )
        }
    }
}

extension Ground {
    /// The year as it would be if one record were recognised.
    func yearBook(
        _ known: KnownPerson,
        year: Int,
        asIfRecognised id: RecordID,
        in sql: any SQLReader
    ) throws -> YearBook {
        try yearBook(known, year: year, in: sql) { records in
            for place in records.indices where records[place].id == id {
                records[place] = records[place].with(status: .recognised, at: records[place].updatedAt)
            }
        }
    }

    /// What keeps a declaration from being handed in.
    func obstacles(
        to record: HoursRecord,
        _ activity: Activity,
        _ evidence: [Evidence],
        of known: KnownPerson,
        in sql: any SQLReader
    ) throws -> [FormFault] {
        var faults: [FormFault] = []
        if evidence.isEmpty, !activity.evidence.isEmpty {
            faults.append(FormFault("evidence", "请至少上传一份佐证材料：\(activity.evidence.joined(separator: "、"))。"))
        }
        if known.person.employer == nil {
            faults.append(FormFault("", "您还没有所在单位，无法确定由谁认定。请联系单位经办人把您加入本单位。"))
        }
        let isMakeup = record.content.makeupReason != nil
        if let fault = try closedYearFault(record.creditYear, of: known, isMakeup: isMakeup, in: sql) {
            faults.append(fault)
        }
        return faults
    }
}
