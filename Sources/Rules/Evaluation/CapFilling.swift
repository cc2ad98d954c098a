internal import Domain

/// Keeps count of how full each cap is while records are added.
struct CapFilling {
    private let rules: PolicyRules
    private let limits: [Int]
    private let firstYear: Int
    private let years: Int
    /// The hundredths used so far, for each cap and each year of the period.
    private var filled: [Int]
    /// The hundredths used so far of caps on a day or an occasion.
    private var byDayOrOccasion: [DayOrOccasion: Int] = [:]

    private struct DayOrOccasion: Hashable {
        let cap: Int
        let key: Int
    }

    init(rules: PolicyRules, demand: Demand, period: ClosedRange<Int>) {
        self.rules = rules
        limits = rules.hasShareCaps ? rules.capLimits(for: demand) : rules.capLimits
        firstYear = period.lowerBound
        years = period.count
        filled = [Int](repeating: 0, count: limits.count * period.count)
    }

    /// Reduces the record's counted hours to the rest of each cap, and uses up that much of each.
    mutating func fill(with record: borrowing SoundRecord, at place: Int, _ verdict: inout Verdict) {
        guard record.years == 1 else { return fillYears(with: copy record, at: place, &verdict) }
        let activity = record.kind.activity
        let subject = record.kind.subject
        let caps = rules.shapes[activity].caps[subject].indices
        for index in caps {
            let cap = rules.shapes[activity].caps[subject][index]
            guard rules.caps[cap].filter.isMarked(record.kind.marks) else { continue }
            if let left = cut(verdict.counted, by: cap, used(cap, record, place), &verdict) { verdict.counted = left }
        }
        for index in caps {
            let cap = rules.shapes[activity].caps[subject][index]
            guard rules.caps[cap].filter.isMarked(record.kind.marks) else { continue }
            use(cap, record, place, verdict.counted)
        }
    }

    /// A record that counts in several years of a cycle is cut in each year first, and then as a whole.
    private mutating func fillYears(with record: SoundRecord, at place: Int, _ verdict: inout Verdict) {
        let caps = rules.shapes[record.kind.activity].caps[record.kind.subject]
            .filter { rules.caps[$0].filter.isMarked(record.kind.marks) }
        let (each, more) = verdict.counted.quotientAndRemainder(dividingBy: record.years)
        var parts = (0..<record.years).map { $0 < more ? each + 1 : each }
        for cap in caps where rules.caps[cap].window == .year {
            for year in parts.indices {
                let before = filled[cap * years + record.year + year - firstYear]
                if let left = cut(parts[year], by: cap, before, &verdict) { parts[year] = left }
            }
        }
        verdict.counted = parts.reduce(0, +)
        for cap in caps where rules.caps[cap].window != .year {
            if let left = cut(verdict.counted, by: cap, used(cap, record, place), &verdict) { verdict.counted = left }
            use(cap, record, place, verdict.counted)
        }
        var rest = verdict.counted
        for year in parts.indices {
            let hours = min(parts[year], rest)
            rest -= hours
            for cap in caps where rules.caps[cap].window == .year {
                filled[cap * years + record.year + year - firstYear] += hours
            }
        }
    }

    /// Returns the hours that the cap leaves, and notes the cap in the verdict; `nil` if it leaves all.
    private func cut(_ hours: Int, by cap: Int, _ before: Int, _ verdict: inout Verdict) -> Int? {
        let left = max(0, limits[cap] - before)
        guard left < hours else { return nil }
        verdict.cap = cap
        verdict.capBefore = before
        verdict.reason = Reason(rules.caps[cap].window)
        return left
    }

    private func used(_ cap: Int, _ record: borrowing SoundRecord, _ place: Int) -> Int {
        switch rules.caps[cap].window {
        case .year: filled[cap * years + record.year - firstYear]
        case .cycle: filled[cap * years]
        case .item: 0
        case .day, .occasion: byDayOrOccasion[key(cap, record, place), default: 0]
        }
    }

    private mutating func use(_ cap: Int, _ record: borrowing SoundRecord, _ place: Int, _ hours: Int) {
        switch rules.caps[cap].window {
        case .year: filled[cap * years + record.year - firstYear] += hours
        case .cycle: filled[cap * years] += hours
        case .item: break
        case .day, .occasion: byDayOrOccasion[key(cap, record, place), default: 0] += hours
        }
    }

    /// A day is identified by its date, an occasion by its content. A record without content is its own occasion.
    private func key(_ cap: Int, _ record: borrowing SoundRecord, _ place: Int) -> DayOrOccasion {
        guard rules.caps[cap].window == .occasion else {
            let day = record.completed
            return DayOrOccasion(cap: cap, key: (day.year * 100 + day.month) * 100 + day.day)
        }
        return DayOrOccasion(cap: cap, key: record.content >= 0 ? record.content : -1 - place)
    }
}

extension PolicyRules {
    /// The limits of all caps in hundredths. A share is a part of the person's requirement.
    func capLimits(for demand: Demand) -> [Int] {
        caps.map { cap in
            switch cap.limit {
            case .hours(let hours): hours.hundredths
            case .share(let part, let subject):
                part.part(ofHundredths: subject.map { demand.subjects[$0] } ?? demand.total)
            }
        }
    }
}
