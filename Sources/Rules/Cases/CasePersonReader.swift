internal import Domain

/// Reads the person of a case. The keys are those of the evaluate contract.
struct CasePersonReader {
    func read(_ value: YAMLValue) -> PersonFacts {
        var person = PersonFacts()
        guard let map = value.map() else { return person }
        person.born = map.optional("born")?.wholeNumber(in: 1900...2200)
        person.inServiceFrom = day(map, "inServiceFrom")
        person.inServiceTo = day(map, "inServiceTo")
        person.partTime = map.optional("partTime")?.flag()
        person.titleLevel = map.optional("titleLevel")?.text()
        person.titleFrom = day(map, "titleFrom")
        person.qualifiedFrom = day(map, "qualifiedFrom")
        person.qualifications = map.optional("qualifications")?.wholeNumber(in: 0...100)
        person.degree = map.optional("degree")?.text()
        person.employerLevel = map.optional("employerLevel")?.text()
        if !person.isServiceInOrder {
            map.optional("inServiceTo")?.problem("inServiceTo 早于 inServiceFrom。", "请改正其中一个日期。")
        }
        map.finish()
        return person
    }

    /// Reads a date; `nil` if the key is missing or its value is null.
    private func day(_ map: YAMLMap, _ key: String) -> Day? {
        guard let value = map.optional(key), !["", "null", "~"].contains(value.plainText) else { return nil }
        return value.day()
    }
}
