import Domain
import Rules
import Testing

/// No combination of records exceeds a cap. (Caps on a day or an occasion, and shares, have their own tests.)
@Suite struct CapProperties {
    @Test(arguments: ShippedPolicies.names, UInt64(1)...200)
    func `no cap is exceeded, with or without the pending records`(name: String, seed: UInt64) throws {
        let year = try MadeYear(of: name, seed: seed)
        let evaluation = year.evaluate()
        let assessed = evaluation.records.compactMap(\.assessment)
        for cap in Self.caps(of: year.policy) {
            guard let limit = cap.limit(over: evaluation.years.count) else { continue }
            for group in cap.groups(of: assessed, in: year.policy) {
                #expect(group.sum(\.counted) <= limit, "\(cap.activities) in \(year)")
                #expect(group.sum(\.projected) <= limit, "\(cap.activities) in \(year)")
            }
        }
    }

    private static func caps(of policy: Policy) -> [CapReach] {
        let ids = policy.activities.map(\.id)
        let own = policy.activities.flatMap { activity in
            activity.caps.map { CapReach(cap: $0, activities: [activity.id]) }
        }
        let common = policy.commonCaps.map { cap in
            let isHeld = cap.filter.activities ?? ids.map { _ in true }
            return CapReach(cap: cap, activities: zip(ids, isHeld).filter(\.1).map(\.0))
        }
        return (own + common).filter(\.isPlain)
    }
}

/// A cap with the activities that it applies to.
private struct CapReach {
    let cap: Cap
    let activities: [String]

    /// Whether the cap depends only on activity and subject.
    var isPlain: Bool { cap.filter.forms == .max && cap.filter.issuers == .max && cap.filter.tags == 0 }

    /// The limit for a group; `nil` for caps that this test does not check.
    func limit(over years: Int) -> Hours? {
        switch cap.window {
        case .item, .cycle: cap.hours
        case .year: cap.hours.map { Hours(hundredths: $0.hundredths * years) }
        case .day, .occasion: nil
        }
    }

    /// The records that share the cap.
    func groups(of all: [Assessment], in policy: Policy) -> [[Assessment]] {
        let under = all.filter { assessment in
            activities.contains(assessment.activity.id)
                && (cap.subject.map { policy.subjects[$0].id } ?? assessment.subject.id) == assessment.subject.id
        }
        return cap.window == .item ? under.map { [$0] } : [under]
    }
}
