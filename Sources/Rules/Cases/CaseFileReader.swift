internal import Domain

/// Reads a file of cases. Activities, subjects and facts go by their ids or by their Chinese names.
struct CaseFileReader {
    let policy: Policy

    func read(_ root: YAMLValue) -> [PolicyCase] {
        guard let map = root.map() else { return [] }
        _ = map.optional("about")
        let cases = (map.required("cases")?.list() ?? []).compactMap(readCase)
        map.finish()
        return cases
    }

    private func readCase(_ entry: YAMLValue) -> PolicyCase? {
        guard let map = entry.map() else { return nil }
        defer { map.finish() }
        var input = CaseInput(
            jurisdiction: policy.jurisdiction,
            series: map.optional("series")?.text() ?? "general",
            year: map.required("year")?.whole(1...9999) ?? 0,
            sanctioned: map.optional("sanctioned")?.flag() ?? false
        )
        var expected: [ExpectedRecord] = []
        for (place, value) in (map.required("records")?.list() ?? []).enumerated() {
            guard let record = CaseRecordReader(policy: policy).read(value, place: place) else { continue }
            input.records.append(record.input)
            expected.append(record.expected)
        }
        return PolicyCase(
            name: map.text("name"),
            file: entry.file.name,
            line: entry.line,
            input: input,
            expected: map.optional("expect").map(readStanding) ?? ExpectedStanding(),
            records: expected
        )
    }

    private func readStanding(_ value: YAMLValue) -> ExpectedStanding {
        var standing = ExpectedStanding()
        guard let map = value.map() else { return standing }
        for subject in policy.subjects {
            standing.counted[subject.id] =
                (map.optional(subject.id) ?? map.optional(subject.name)).flatMap { $0.anyHours() }
        }
        standing.total = map.optional("total")?.anyHours()
        standing.met = map.optional("met")?.flag()
        map.finish()
        return standing
    }
}

extension YAMLValue {
    /// Hours from 0 on.
    func anyHours() -> Hours? {
        plainText == "0" ? .zero : hours()
    }
}
