import Domain
import Rules

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
