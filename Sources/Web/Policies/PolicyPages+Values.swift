import Domain
import Rules

extension PoliciesPage {
    /// - Parameter home: The jurisdiction of this system. Its rules come first.
    init(_ shelf: PolicyShelf, home: String) {
        let latest = shelf.latest
        let own = latest.filter { $0.jurisdiction == home }
        rows = (own + latest.filter { $0.jurisdiction != home }).map(PolicyRow.init)
    }
}

extension PolicyRow {
    init(_ document: PolicyDocument) {
        jurisdiction = document.jurisdictionName
        title = document.title
        let address = "/policies/\(document.id)"
        href = address
        editions = document.editions.reversed().map { Link(text: $0.years, href: "\(address)?year=\($0.firstYear)") }
        series = document.series
        required =
            document.figures.last.map { total in
                total.amount.map { "\($0) \(total.unit)" } ?? "不单列最低数"
            } ?? ""
        verified = StatusChip(verified: document.isVerified)
    }
}

extension PolicyPage {
    init(_ document: PolicyDocument) {
        heading = document.title
        lead = "\(document.jurisdictionName) · \(document.series) · \(document.years) · 按\(document.unit.chinese)计算"
        verified = StatusChip(verified: document.isVerified)
        warning = document.warning
        sources = document.sources.map {
            PolicySource($0)
        }
        editions =
            document.editions.count < 2
            ? []
            : document.editions.map {
                YearLink(label: $0.years, href: "/policies/\(document.id)?year=\($0.firstYear)", isCurrent: $0.isThis)
            }
        figures = document.figures.map {
            PolicyFigure(name: $0.name, amount: $0.amount?.description, unit: $0.unit, article: $0.article)
        }
        parts = document.sections.enumerated().map { place, section in
            PolicyPart(section, number: place + 1, unit: document.unit.chinese)
        }
        choices = document.choices.map {
            PolicyChoice(number: $0.number, matter: $0.matter, chosen: $0.chosen)
        }
        choicesHeading =
            choices.isEmpty
            ? nil : "\(ChineseOrdinal.words(parts.count + 1))、原文未写明之处的处理"
    }
}

extension PolicySource {
    fileprivate init(_ source: Source) {
        title = source.title
        document = [source.document, source.issued?.chinese].compactMap(\.self).joined(separator: "，")
        shortName = source.shortName
        address = source.link
        isUnseen = !source.isVerified
    }
}

extension PolicyPart {
    fileprivate init(_ section: PolicyDocument.Section, number: Int, unit: String) {
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
        examples = clause.examples.enumerated().map { PolicyExample($1, unit: unit, isOpen: $0 == 0) }
        isGrouped = !clause.group.isEmpty
    }
}

extension PolicyExample {
    fileprivate init(_ example: PolicyDocument.Example, unit: String, isOpen: Bool) {
        name = example.name
        about = example.about
        result = example.result
        lines = example.lines.map { PolicyExampleLine($0, unit: unit) }
        self.isOpen = isOpen
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

extension StatusChip {
    /// Says whether every figure of a rule was checked against the original text.
    fileprivate init(verified: Bool) {
        self =
            verified
            ? StatusChip(tone: .ok, text: "已核对原文") : StatusChip(tone: .lacking, text: "尚未核对原文")
    }
}
