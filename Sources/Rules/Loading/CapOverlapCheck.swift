internal import Domain

/// Finds caps that overlap although neither lies inside the other. Then the total depends on the order in which the
/// caps are filled. (If caps are nested or separate, every order gives the same total.)
struct CapOverlapCheck {
    let draft: PolicyDraft

    /// All such pairs, the later cap first.
    var crossings: [(Cap, Cap)] {
        let caps = draft.activities.flatMap(\.caps) + draft.caps
        let cells = kinds
        let sets = caps.map { cap in Set(cells.indices.filter { cap.filter.holds(cells[$0]) }) }
        var found: [(Cap, Cap)] = []
        for place in caps.indices {
            for other in 0..<place where crosses(caps[place], sets[place], caps[other], sets[other]) {
                found.append((caps[place], caps[other]))
            }
        }
        return found
    }

    private func crosses(_ one: Cap, _ first: Set<Int>, _ other: Cap, _ second: Set<Int>) -> Bool {
        // A cap on single records lies inside every other cap that applies to the record.
        if one.window == .item || other.window == .item || first.isDisjoint(with: second) { return false }
        if one.window == other.window { return !first.isSubset(of: second) && !second.isSubset(of: first) }
        if one.window.isWithin(other.window) { return !first.isSubset(of: second) }
        if other.window.isWithin(one.window) { return !second.isSubset(of: first) }
        return true
    }

    /// The largest number of kinds of records that a policy may have.
    static let mostKinds = 20_000

    /// Every combination of activity, subject and marks that a record can have. If there are more than `mostKinds`, the
    /// list stops after that.
    var kinds: [RecordKind] {
        var kinds: [RecordKind] = []
        for (place, activity) in draft.activities.enumerated() where kinds.count <= Self.mostKinds {
            let subjects = subjects(of: activity)
            for marks in marks(of: activity) {
                kinds += subjects.map { RecordKind(activity: place, subject: $0, marks: marks) }
            }
        }
        return kinds
    }

    private func subjects(of activity: Activity) -> [Int] {
        guard case .fixed(let id) = activity.subject else { return Array(draft.subjects.indices) }
        return draft.subjects.indices.filter { draft.subjects[$0].id == id }
    }

    private func marks(of activity: Activity) -> Set<Marks> {
        activity.facts.filter(\.marksRecords).reduce([activity.marks]) { marks, fact in
            guard marks.count <= Self.mostKinds else { return marks }
            return Set(marks.flatMap { one in fact.choices.map { one.adding($0.marks) } })
        }
    }
}

extension Cap.Window {
    /// Whether each window of this kind lies inside a window of the other kind.
    fileprivate func isWithin(_ other: Cap.Window) -> Bool {
        switch (self, other) {
        case (.year, .cycle), (.day, .year), (.day, .cycle): true
        default: false
        }
    }
}
