extension PolicyDocument {
    /// Writes the document of a policy.
    ///
    /// - Parameters:
    ///   - policy: The edition of the policy.
    ///   - cases: Cases for examples. Those of other policies and editions are ignored.
    ///   - library: The library that the policy belongs to.
    public init(_ policy: Policy, cases: [PolicyCase], in library: PolicyLibrary) {
        let own = cases.filter { $0.policy.id == policy.id && $0.policy.firstYear == policy.firstYear }
        let writer = DocumentWriter(
            policy: policy,
            jurisdiction: library.jurisdiction(policy.jurisdiction),
            examples: ExamplePicker(own)
        )
        id = policy.id
        title = policy.title
        jurisdiction = policy.jurisdiction
        jurisdictionName = writer.jurisdiction?.name ?? policy.jurisdiction
        unit = policy.unit
        firstYear = policy.firstYear
        lastYear = policy.lastYear
        series = policy.series.map(writer.seriesNames) ?? "各系列"
        isVerified = policy.isVerified
        warning = policy.isVerified ? nil : Self.warning(policy)
        sources = policy.sources
        editions = library.policies.filter { $0.id == policy.id }.map {
            Edition(firstYear: $0.firstYear, lastYear: $0.lastYear, isThis: $0.firstYear == policy.firstYear)
        }
        figures = writer.figures
        sections = writer.sections
        choices = policy.openChoices
    }

    private static func warning(_ policy: Policy) -> String {
        let unseen = policy.sources.filter { !$0.isVerified }.map(\.title).joined(separator: "、")
        let which = unseen.isEmpty ? "" : "未见原文的有：\(unseen)。"
        return "本规则尚未核对原文，有的数字出自转述或报道，请以正式文件为准。\(which)"
    }
}
