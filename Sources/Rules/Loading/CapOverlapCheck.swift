internal import Domain

/// Finds caps that overlap without one lying inside the other: then the order in which they are filled decides how
/// much counts in all. (Where caps are nested or apart, every order fills them to the same total.)
struct CapOverlapCheck {
    let draft: PolicyDraft

    /// Every pair, the later one first.
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
        // A cap on single records lies inside whatever else holds for the record.
        if one.window == .item || other.window == .item || first.isDisjoint(with: second) { return false }
        if one.window == other.window { return !first.isSubset(of: second) && !second.isSubset(of: first) }
        if one.window.isWithin(other.window) { return !first.isSubset(of: second) }
        if other.window.isWithin(one.window) { return !second.isSubset(of: first) }
        return true
    }

    /// A policy with more kinds of records is refused.
    static let mostKinds = 20_000

    /// Every combination of activity, subject and marks that a record can have; not all, but more than the most, where
    /// there are too many.
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
    /// Whether each stretch of this kind lies inside one of the other.
    fileprivate func isWithin(_ other: Cap.Window) -> Bool {
        switch (self, other) {
        case (.year, .cycle), (.day, .year), (.day, .cycle): true
        default: false
        }
    }
}
