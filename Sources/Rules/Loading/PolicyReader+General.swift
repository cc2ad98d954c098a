internal import Domain

extension PolicyReader {
    /// Reads the rules that apply to every record.
    func readGeneral(_ map: YAMLMap, _ draft: inout PolicyDraft) {
        readClock(map, &draft)
        readRounding(map, &draft)
        CreditYearReader(draft: draft, citations: citations).read(map, &draft.creditYear)
        readDuplicates(map, &draft)
        readMakeup(map, &draft)
        citations.choices.topic = ClauseID.sanction
        guard let sanction = map.optional("sanction")?.map() else { return }
        draft.hasSanction = true
        _ = sanction.required("effect")?.word(among: ["year-counts-nothing"])
        draft.sanctionCitation = citations.citation(sanction)
        sanction.finish()
    }

    private func readClock(_ map: YAMLMap, _ draft: inout PolicyDraft) {
        guard let clock = map.optional("clock")?.map() else {
            draft.clock = .unused(subjects: draft.subjects.count)
            return
        }
        draft.hasClock = true
        citations.choices.topic = ClauseID.clock
        let minutes = clock.required("minutes-per-hour").map { readMinutes($0, draft) }
        let perUnit = clock.optional("hours-per-credit")
        if (draft.unit == .credits) != (perUnit != nil) {
            clock.value.problem(
                draft.unit == .credits ? "以学分计，但没有写明几学时为 1 学分。" : "以学时计，不需要“hours-per-credit”。",
                draft.unit == .credits ? "请加上 hours-per-credit；不按时间计算的，可不写 clock。" : "请删去，或写明 unit: credits。"
            )
        }
        draft.clock = StudyClock(
            minutesPerHour: minutes ?? draft.subjects.map { _ in 45 },
            hoursPerDay: clock.required("hours-per-day")?.hours() ?? Hours(8),
            hoursPerHalfDay: clock.optional("hours-per-half-day")?.hours(),
            hoursPerUnit: perUnit?.fraction() ?? .one,
            citation: citations.citation(clock)
        )
        clock.finish()
    }

    /// Reads the minutes of an hour: one number, or one for each subject.
    private func readMinutes(_ value: YAMLValue, _ draft: PolicyDraft) -> [Int] {
        guard value.isMap, let map = value.map() else {
            let minutes = value.wholeNumber(in: 1...1000) ?? 45
            return draft.subjects.map { _ in minutes }
        }
        defer { map.finish() }
        return draft.subjects.map { map.required($0.id)?.wholeNumber(in: 1...1000) ?? 45 }
    }

    private func readRounding(_ map: YAMLMap, _ draft: inout PolicyDraft) {
        guard let rounding = map.required("rounding")?.map() else { return }
        citations.choices.topic = ClauseID.rounding
        let directions = Rounding.Direction.allCases.map(\.rawValue)
        draft.rounding = Rounding(
            quantum: rounding.required("quantum")?.hours() ?? Hours(1),
            direction: rounding.required("direction")?.word(among: directions).flatMap(Rounding.Direction.init) ?? .down
        )
        _ = citations.citation(rounding, inheriting: Citation.none)
        rounding.finish()
    }

    private func readDuplicates(_ map: YAMLMap, _ draft: inout PolicyDraft) {
        guard let content = map.optional("same-content")?.map() else { return }
        citations.choices.topic = ClauseID.sameContent
        let kinds = DuplicateRule.Kept.allCases.map(\.rawValue)
        let kept = content.required("keep")?.word(among: kinds).flatMap(DuplicateRule.Kept.init) ?? .all
        checkOrder(content.optional("ties"))
        let within = content.optional("within")?.word(among: ["year", "ever"])
        draft.duplicates = DuplicateRule(
            kept: kept,
            isEver: within == "ever",
            citation: citations.citation(content)
        )
        content.finish()
    }

    private func readMakeup(_ map: YAMLMap, _ draft: inout PolicyDraft) {
        guard let makeup = map.optional("makeup")?.map() else { return }
        defer { makeup.finish() }
        citations.choices.topic = ClauseID.makeup
        if makeup.optional("allowed")?.flag() == false {
            _ = citations.citation(makeup, inheriting: Citation.none)
            return
        }
        let citation = citations.citation(makeup)
        let days = makeup.optional("between")?.list()?.compactMap { $0.monthDay() }
        if let days, days.count != 2 { makeup.optional("between")?.problem("“between”应是两个日子，例如 [05-01, 05-31]。") }
        if let days, days.count == 2, (days[1].month, days[1].day) < (days[0].month, days[0].day) {
            makeup.optional("between")?.problem("“between”的第二个日子早于第一个，没有一天符合。", "请改正顺序。")
        }
        draft.makeup = MakeupRule(
            reasons: (makeup.required("reasons")?.list() ?? []).compactMap(readReason),
            yearsBack: makeup.optional("years-back")?.wholeNumber(in: 1...20),
            between: days.flatMap { $0.count == 2 ? ClosedCalendarSpan(from: $0[0], to: $0[1]) : nil },
            citation: citation,
            isAllowed: true
        )
    }

    private func readReason(_ entry: YAMLValue) -> Choice? {
        guard let declaration = entry.declaration() else { return nil }
        defer { declaration.finish() }
        let (id, names) = declaration.named()
        return Choice(id: id, names: names, note: declaration.optional("note")?.text() ?? "", marks: Marks())
    }
}
