/// A person's year with its records, as input for an evaluation.
public struct CaseInput: Sendable {
    /// The id of the jurisdiction.
    public var jurisdiction: String
    /// The id of the person's series.
    public var series: String
    /// The credit year.
    public var year: Int
    /// Whether the year was emptied because of false material.
    public var sanctioned: Bool
    /// The records, also those of other years.
    public var records: [RecordInput]
    /// The facts about the person.
    public var person: PersonFacts

    /// The series of a case that states none, by the contract of `xueshi evaluate`.
    public static let unnamedSeries = "general"

    /// Creates a case.
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
    /// Evaluates a case under the policy that applies to it.
    ///  - Throws: `PolicyRefusal` if no policy applies; `.noSanction` if the case has a sanctioned year and the policy
    ///    does not allow that.
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
