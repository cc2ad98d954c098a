internal import Domain

extension Policy {
    /// What must be known of people for the policy to be applied to them; nothing for most. The year of birth is not
    /// among it: the document says that.
    public var personQuestions: [PersonQuestion] {
        let tests = personTests
        return DatedFact.Key.allCases.compactMap { key in
            answer(key, tests).map { PersonQuestion(key: key, answer: $0) }
        }
    }

    /// How a fact is answered; nil where nothing turns on it.
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

    /// The levels that the policy lists; those that its rules name, and another one, where it lists none.
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
    /// Whom it and the conditions inside it are asked of.
    fileprivate var personTests: [PersonTest] {
        switch test {
        case .all(let parts), .any(let parts): [when].compactMap(\.self) + parts.flatMap(\.personTests)
        default: [when].compactMap(\.self)
        }
    }
}
