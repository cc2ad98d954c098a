import Domain
import Rules

extension PolicyPart {
    init(_ section: PolicyDocument.Section, number: Int, unit: String) {
        id = section.id
        heading = "\(ChineseOrdinal.words(number))、\(section.title)"
        groups = []
        for clause in section.clauses {
            let group = clause.group.isEmpty ? nil : clause.group
            if groups.isEmpty || groups[groups.count - 1].heading != group {
                groups.append(PolicyGroup(heading: group, clauses: []))
            }
            groups[groups.count - 1].clauses.append(PolicyClause(clause, unit: unit))
        }
    }
}

extension PolicyClause {
    fileprivate init(_ clause: PolicyDocument.Clause, unit: String) {
        anchor = clause.id
        name = clause.name
        article = clause.citation.isEmpty ? nil : clause.citation.short
        citedDocument = clause.citation.document
        text = clause.text
        choices = clause.choices.map(PolicyChoiceMark.init)
        facts = clause.details.map { Fact(label: $0.label, value: $0.text) }
        examples = clause.examples.map { PolicyExample($0, unit: unit) }
        isGrouped = !clause.group.isEmpty
    }
}

extension PolicyExample {
    fileprivate init(_ example: PolicyDocument.Example, unit: String) {
        name = example.name
        about = example.about
        result = example.result
        lines = example.lines.map { PolicyExampleLine($0, unit: unit) }
    }
}

extension PolicyExampleLine {
    fileprivate init(_ line: PolicyDocument.Example.Line, unit: String) {
        handedIn = line.handedIn
        explanation = line.explanation
        if let assessed = line.assessed, let counted = line.counted {
            outcome = "认定 \(assessed)，计入 \(counted) \(unit)"
        }
    }
}
