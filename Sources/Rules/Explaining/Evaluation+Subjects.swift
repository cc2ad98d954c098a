internal import Domain

extension Evaluation {
    /// Each subject with its requirement, and its records below it.
    func subjectNodes(
        _ language: Language,
        _ hasSteps: Bool,
        _ naming: (String) -> String
    ) -> [Explained] {
        subjects.enumerated().map { place, standing in
            let name = language.name(of: standing.subject.names)
            let text =
                standing.required > .zero
                ? amounts(name, standing.counted, standing.required, standing.missing, language)
                : language("\(name)：计入 \(standing.counted)", "\(name): \(standing.counted)")
            return Explained(
                text,
                citation: standing.subject.citation,
                isMet: standing.required > .zero ? standing.met : nil,
                parts: recordNodes(subject: place, language, hasSteps, naming) + extras(standing, language)
            )
        }
    }

    /// The counted, the required and the missing hours in words.
    func amounts(
        _ name: String,
        _ counted: Hours,
        _ required: Hours,
        _ missing: Hours,
        _ language: Language
    ) -> String {
        let unit = language.name(of: unit)
        let lack = missing > .zero ? language("，还差 \(missing)", ", \(missing) missing") : ""
        return language("\(name)：计入 \(counted) \(unit)，要求 \(required)", "\(name): \(counted) of \(required) \(unit)")
            + lack
    }

    private func recordNodes(
        subject: Int,
        _ language: Language,
        _ hasSteps: Bool,
        _ naming: (String) -> String
    ) -> [Explained] {
        records.compactMap { outcome in
            guard let assessment = outcome.assessment, assessment.record.kind.subject == subject else { return nil }
            let explained = hasSteps ? assessment.explained(in: language, naming: naming) : nil
            return Explained(
                "\(naming(outcome.id))　\(assessment.summary(in: language))",
                parts: explained?.parts ?? []
            )
        }
    }

    private func extras(_ standing: SubjectStanding, _ language: Language) -> [Explained] {
        var nodes: [Explained] = []
        if standing.carried > .zero {
            nodes.append(Explained(language("以前年度结转 \(standing.carried)", "\(standing.carried) carried over")))
        }
        if standing.substituted > .zero {
            nodes.append(
                Explained(
                    language("由其他科目多出的学时抵 \(standing.substituted)", "\(standing.substituted) made up by other subjects")
                )
            )
        }
        return nodes
    }
}
