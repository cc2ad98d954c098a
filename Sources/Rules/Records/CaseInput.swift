/// A person's year with its records, as a line of JSON or a caller gives it.
public struct CaseInput: Sendable {
    public var jurisdiction: String
    public var series: String
    public var year: Int
    /// Whether the year was emptied because of false material.
    public var sanctioned: Bool
    public var records: [RecordInput]
    /// What is known of the person, where the policy's rule needs it.
    public var person: PersonFacts

    /// The series of a case that names none, by the contract of `xueshi evaluate`.
    public static let unnamedSeries = "general"

    public init(
        jurisdiction: String,
        series: String = CaseInput.unnamedSeries,
        year: Int,
        sanctioned: Bool = false,
        records: [RecordInput] = [],
        person: PersonFacts = PersonFacts()
    ) {
        self.jurisdiction = jurisdiction
        self.series = series
        self.year = year
        self.sanctioned = sanctioned
        self.records = records
        self.person = person
    }
}

extension PolicyLibrary {
    /// Evaluates a case under the policy that holds for it.
    /// - Throws: `PolicyRefusal`; `.noSanction` where a year is to be emptied and the policy has no such rule.
    public func evaluate(_ input: CaseInput) throws(PolicyRefusal) -> Evaluation {
        let policy = try policy(jurisdiction: input.jurisdiction, series: input.series, year: input.year)
        if input.sanctioned, !policy.hasSanction { throw .noSanction }
        return policy.evaluate(
            input.records,
            year: input.year,
            series: input.series,
            sanctioned: input.sanctioned ? [input.year] : [],
            person: input.person
        )
    }
}
