internal import Domain
internal import Rules

extension ResultWriter {
    /// Writes the name of a case, lines of text, and an empty line.
    mutating func write(lines: String, case name: String) {
        json.plain("# \(name)\n\(lines)\n")
    }

    /// Writes what is missing and how it could be earned.
    mutating func write(_ plan: Plan, of evaluation: Evaluation, case name: String) {
        json.raw("{\"case\":")
        json.text(name)
        json.raw(",\"policy\":")
        json.text(evaluation.policyID)
        json.raw(",\"year\":")
        json.whole(evaluation.year)
        json.raw(",\"met\":")
        json.flag(evaluation.met)
        json.raw(",\"gaps\":[")
        for (place, gap) in plan.gaps.enumerated() {
            if place > 0 { json.raw(",") }
            write(gap)
        }
        json.raw("]}\n")
    }

    private mutating func write(_ gap: Plan.Gap) {
        json.raw("{\"of\":")
        json.text(gap.id ?? "total")
        switch gap.missing {
        case .hours(let hours):
            json.raw(",\"missing\":")
            json.hundredths(hours.hundredths)
        case .records(let count):
            json.raw(",\"records\":")
            json.whole(count)
        }
        json.raw(",\"article\":")
        json.text(gap.citation.article)
        json.raw(",\"ways\":[")
        for (place, way) in gap.ways.enumerated() {
            if place > 0 { json.raw(",") }
            write(way)
        }
        json.raw("]}")
    }

    private mutating func write(_ way: Plan.Way) {
        json.raw("{\"activity\":")
        json.text(way.activity.id)
        json.raw(",\"subject\":")
        json.text(way.subject.id)
        json.raw(",\"room\":")
        if let room = way.room { json.hundredths(room.hundredths) } else { json.raw("null") }
        json.raw(",\"useful\":")
        json.hundredths(way.useful.hundredths)
        if let items = way.items {
            json.raw(",\"items\":")
            json.whole(items.count)
        }
        json.raw(",\"declared\":")
        json.flag(way.isDeclared)
        json.raw(",\"article\":")
        json.text(way.activity.citation.article)
        json.raw("}")
    }
}
