internal import Domain

extension Policy {
    /// The questions that must be answered about people before the policy can be applied; empty for most policies. The
    /// year of birth is not asked, because the document number contains it.
    public var personQuestions: [PersonQuestion] {
        let tests = personTests
        return DatedFact.Key.allCases.compactMap { key in
            answer(key, tests).map { PersonQuestion(key: key, answer: $0) }
        }
    }

    /// The kind of answer for a fact; `nil` if no rule depends on it.
    private func answer(_ key: DatedFact.Key, _ tests: [PersonTest]) -> PersonQuestion.Answer? {
        switch key {
        case .inService: tests.contains { $0.monthsInService != nil } ? .days : nil
        case .partTime: tests.contains { $0.partTime != nil } ? .flag : nil
        case .qualified: tests.contains { $0.yearsSinceQualified != nil } ? .day : nil
        case .qualifications: tests.contains { $0.qualifications != nil } ? .count : nil
        case .title: isRolling ? .day : nil
        case .titleLevel: choice(tests.compactMap(\.titleLevels), rules.draft.levels.titleLevels)
        case .degree: choice(tests.compactMap(\.degrees), rules.draft.levels.degrees)
        case .employerLevel: choice(tests.compactMap(\.employerLevels), rules.draft.levels.employerLevels)
        }
    }

    private var isRolling: Bool {
        if case .rolling = creditYear.cycle { true } else { false }
    }

    /// The levels that the policy lists. If it lists none: the levels that its rules name, and `other`.
    private func choice(_ named: [[String]], _ listed: [Mark]) -> PersonQuestion.Answer? {
        guard !named.isEmpty else { return nil }
        guard listed.isEmpty else { return .choice(listed.map { PersonLevel(id: $0.id, name: $0.name) }) }
        let ids = named.flatMap(\.self).unique
        return .choice(ids.map { PersonLevel(id: $0, name: PersonTestWords.name($0)) } + [.other])
    }

    private var personTests: [PersonTest] {
        adjustments.map(\.when) + additions.map(\.when) + (conditions + sufficient).flatMap(\.personTests)
    }
}

extension Condition {
    /// The tests of people in the condition and its inner conditions.
    fileprivate var personTests: [PersonTest] {
        switch test {
        case .all(let parts), .any(let parts): [when].compactMap(\.self) + parts.flatMap(\.personTests)
        default: [when].compactMap(\.self)
        }
    }
}
