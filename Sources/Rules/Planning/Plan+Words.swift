extension Plan {
    /// The plan as a tree of sentences.
    public func explained(in language: Language, unit: StudyUnit) -> [Explained] {
        gaps.map { explained($0, language, unit) }
            + sufficient.map { standing in
                let name = standing.value.words(language.name(of: standing.condition.names), language)
                return Explained(
                    language("或者：\(name)，即视为全部达标", "or: \(name), which is enough for everything"),
                    citation: standing.condition.citation
                )
            }
    }

    private func explained(_ gap: Gap, _ language: Language, _ unit: StudyUnit) -> Explained {
        let amount =
            switch gap.missing {
            case .hours(let hours): "\(hours) \(language.name(of: unit))"
            case .records(let count): language("\(count) 项", "\(count) records")
            }
        let head = language("\(gap.name)还差 \(amount)", "\(gap.names.english): \(amount) missing")
        let ways = gap.ways.map { Explained($0.words(in: language, unit: unit), citation: $0.activity.citation) }
        let nothing = Explained(
            language("没有还能计入的学时类型，请向单位或主管部门咨询", "nothing more can count; ask your employer or authority")
        )
        return Explained(head, citation: gap.citation, isMet: false, parts: ways.isEmpty ? [nothing] : ways)
    }
}

extension Plan.Way {
    /// The subject, if records of the activity may count towards several.
    private func subjectWords(_ language: Language) -> String {
        guard case .perRecord = activity.subject, rules.subjects.count > 1 else { return "" }
        let name = language.name(of: subject.names)
        return language("（\(name)）", " (\(name))")
    }

    /// The way in one line, such as `论文：还可计 20 学时，再有 1 篇可计 10 学时`.
    public func words(in language: Language, unit: StudyUnit) -> String {
        let name = language.name(of: activity.names) + subjectWords(language)
        let limit =
            room.map { language("还可计 \($0) \(unit.chinese)", "\($0) \(unit.rawValue) more") }
            ?? language("不限", "no limit")
        let count =
            items.map {
                language(
                    "，再有 \($0.count) \($0.unit)可计 \(useful) \(unit.chinese)",
                    ", \($0.count) of it for \(useful)"
                )
            } ?? ""
        return language("\(name)：\(limit)\(count)", "\(name): \(limit)\(count)")
            + (isDeclared ? "" : language("（由单位或主管部门登记）", " (registered by others)"))
    }
}
