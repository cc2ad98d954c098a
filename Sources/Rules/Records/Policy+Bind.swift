internal import Domain

extension Policy {
    /// Reads the record's facts into the slots of its activity.
    func bind(_ record: borrowing RecordInput, activity place: Int) throws(RecordFault) -> BoundFacts {
        let facts = try readableFacts(of: record)
        var bound = BoundFacts()
        do {
            let fields = rules.shapes[place].fields
            for index in fields.indices {
                try facts.bind(fields[index], of: rules.activities[place].facts[index], into: &bound)
            }
            try checkRanks(of: bound, activity: place)
        } catch {
            throw RecordFault(error)
        }
        return bound
    }

    /// Refuses a rank higher than the number of authors.
    func checkRanks(of facts: BoundFacts, activity place: Int) throws(FactFault) {
        for share in rules.shapes[place].shares {
            guard let authors = facts[share.authors], let rank = facts[share.rank], rank > authors else { continue }
            let fields = rules.activities[place].facts
            let rankField = fields.first { $0.slot == share.rank }
            let authorsLabel = fields.first { $0.slot == share.authors }?.label ?? ""
            throw FactFault(
                field: rankField?.key ?? "",
                message: "\(rankField?.label ?? "")是 \(rank)，大于\(authorsLabel) \(authors)，请核对这两项。"
            )
        }
    }

    /// The record's marks: those of its activity and those of the chosen options.
    func marks(activity place: Int, facts: BoundFacts) -> Marks {
        var marks = rules.activities[place].marks
        for field in rules.shapes[place].markingFacts {
            let fact = rules.activities[place].facts[field]
            if let chosen = facts[fact.slot] { marks = marks.adding(fact.choices[chosen].marks) }
        }
        return marks
    }

    /// Whether the examination was passed; true if the activity has none.
    func passed(_ facts: BoundFacts, activity place: Int) -> Bool {
        rules.shapes[place].passSlot.map { facts[$0] != 0 } ?? true
    }

    /// Refuses a record that states more hours than a single record may (before rounding).
    func checkLimit(of facts: BoundFacts, activity place: Int, subject: Int) throws(RecordFault) {
        guard !rules.activities[place].recordLimits.isEmpty,
            let limit = rules.activities[place].recordLimits[subjects[subject].id],
            let stated = rules.statedHours(facts, activity: place), stated > limit
        else { return }
        throw RecordFault(
            .overRecordLimit,
            field: TimeKeys.hours,
            "单条\(subjects[subject].name)记录不能超过 \(limit) \(unit.chinese)，请核对或拆分后再登记。"
        )
    }

    func readableFacts(of record: borrowing RecordInput) throws(RecordFault) -> Facts {
        guard !record.malformed.contains(.facts) else {
            throw RecordFault(.invalidFact, field: "facts", "学时事项填写有误，请重新填写。")
        }
        return record.facts ?? Facts()
    }
}

extension PolicyRules {
    /// The hours that the record states itself; `nil` if they are computed.
    fileprivate func statedHours(_ facts: BoundFacts, activity place: Int) -> Hours? {
        switch activities[place].formula {
        case .stated(let slot): facts[slot].map(Hours.init(hundredths:))
        case .time(_, let slot, _): facts[slot + BoundFacts.Time.hours].map(Hours.init(hundredths:))
        default: nil
        }
    }
}
