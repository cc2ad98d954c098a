internal import Domain
internal import Yams

/// Finds rules without effect: caps that no record reaches, activities that are always worth 0, conditions that no
/// record can meet.
struct ReachCheck {
    let draft: PolicyDraft
    let map: YAMLMap

    func run() {
        guard hasBounds() else { return }
        checkCaps()
        checkActivities()
        checkConditions()
    }

    /// A limit, because the check compares each pair of caps for all kinds of records.
    private static let mostCaps = 500

    private func hasBounds() -> Bool {
        let caps = draft.caps.count + draft.activities.reduce(0) { $0 + $1.caps.count }
        if caps > Self.mostCaps { map.value.problem("上限过多（\(caps) 条）。", "最多 \(Self.mostCaps) 条。") }
        let hasTooMany = CapOverlapCheck(draft: draft).kinds.count > CapOverlapCheck.mostKinds
        if hasTooMany {
            map.value.problem(
                "学习形式、科目与选项标记的组合过多。",
                "最多 \(CapOverlapCheck.mostKinds) 种，请减少带 form、issuer、tags 的选项。"
            )
        }
        return caps <= Self.mostCaps && !hasTooMany
    }

    private func checkCaps() {
        let check = CapOverlapCheck(draft: draft)
        if !draft.statesCapOrder {
            for (one, other) in check.crossings {
                map.value.file.problem(
                    line: one.line,
                    "本上限与第 \(other.line) 行的上限交叉：先计哪一条会影响合计。",
                    "请在 caps 中写明 filled-in-order-of: [completed, id]，或改正上限的范围。"
                )
            }
        }
        let kinds = check.kinds
        for cap in draft.activities.flatMap(\.caps) + draft.caps where !kinds.contains(where: { cap.filter.holds($0) })
        {
            map.value.file.problem(line: cap.line, "没有任何学习形式会用到本上限。", "请改正 of 或 subject，或删去本上限。")
        }
    }

    private func checkActivities() {
        for (place, entry) in (map.optional("activities")?.list() ?? []).enumerated() {
            guard draft.activities.indices.contains(place) else { continue }
            let activity = draft.activities[place]
            if activity.registrars.isEmpty, entry.node.mapping?["registered-by"]?.sequence?.isEmpty == true {
                entry.problem("没有人可以登记“\(activity.name)”。", "请在 registered-by 中写明。")
            }
            if case .fixed(.zero) = activity.formula { continue }
            if activity.formula.isAlwaysZero {
                entry.problem("“\(activity.name)”无论怎样填写都是 0。", "请改正 formula。")
            }
        }
    }

    private func checkConditions() {
        let kinds = CapOverlapCheck(draft: draft).kinds
        let entries = (map.optional("requirement")?.list() ?? []) + (map.optional("sufficient")?.list() ?? [])
        for (condition, entry) in zip(draft.conditions + draft.sufficient, entries) {
            for filter in condition.filters where !kinds.contains(where: { filter.holds($0) }) {
                entry.problem("没有任何学习形式符合条件“\(condition.name)”的范围。", "请改正 sum 或 records。")
            }
            if case .sum(let filter, let least) = condition.test, filter == .everything, least > draft.totalRequired {
                entry.problem("条件“\(condition.name)”要求的比总数还多。", "请改正 at-least 或 total。")
            }
        }
    }
}

extension Condition {
    fileprivate var filters: [Filter] {
        switch test {
        case .sum(let filter, _), .records(let filter, _), .share(let filter, _, _): [filter]
        case .all(let parts), .any(let parts): parts.flatMap(\.filters)
        }
    }
}

extension Formula {
    fileprivate var isAlwaysZero: Bool {
        switch self {
        case .lookup(let lookup): lookup.hours.allSatisfy { $0 == .zero }
        case .rank(_, let hours): hours.allSatisfy { $0 == .zero }
        case .bands(_, let bands, _): bands.allSatisfy { $0.hours == .zero }
        case .sum(let parts): parts.allSatisfy(\.isAlwaysZero)
        case .times(_, let part): part.isAlwaysZero
        case .when(_, let then, let otherwise), .byDate(_, let then, let otherwise):
            then.isAlwaysZero && otherwise.isAlwaysZero
        default: false
        }
    }
}
