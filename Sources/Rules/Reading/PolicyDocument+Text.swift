internal import Domain

extension PolicyDocument {
    /// The whole document in Chinese, for a terminal with 80 columns.
    public var text: String {
        var text = head
        for (place, section) in sections.enumerated() {
            text += "\n" + Self.heading(place, section.title)
            if section.id == "requirement" { text += figureLines }
            text += body(of: section)
        }
        if !choices.isEmpty { text += "\n" + Self.heading(sections.count, "原文未写明之处的处理") + choiceLines }
        return text
    }

    private var head: String {
        var text = title + "\n" + "\(jurisdictionName)　\(years)　\(series)　按\(unit.chinese)计算　编号 \(id)\n"
        if editions.count > 1 {
            let others = editions.filter { !$0.isThis }.map(\.years).joined(separator: "、")
            text += TextColumns.wrapped("另有其他年度的规定：\(others)（用 --year 查看）。", first: "", indent: 0)
        }
        if let warning { text += TextColumns.wrapped(warning, first: "注意：", indent: 6) }
        for source in sources {
            text += TextColumns.wrapped(source.words, first: "依据：", indent: 6)
        }
        return text
    }

    private var figureLines: String {
        let width = figures.map { TextColumns.width(of: $0.name) }.max() ?? 0
        let amounts = figures.map { $0.amount.map { "\($0) \(unit.chinese)" } ?? "不单列最低数" }
        let amountWidth = amounts.map { TextColumns.width(of: $0) }.max() ?? 0
        return zip(figures, amounts).map { figure, amount in
            "  " + TextColumns.padded(figure.name, to: width + 2) + TextColumns.padded(amount, to: amountWidth + 2)
                + figure.article + "\n"
        }.joined()
    }

    private func body(of section: Section) -> String {
        var text = ""
        var group = ""
        for clause in section.clauses {
            if clause.group != group {
                group = clause.group
                text += "\n  【\(group)】\n"
            }
            text += clause.text(unit: unit.chinese)
        }
        return text
    }

    private var choiceLines: String {
        choices.map { choice in
            TextColumns.wrapped("\(choice.matter)：\(choice.chosen)", first: "  [\(choice.number)] ", indent: 8)
        }.joined()
    }

    private static func heading(_ place: Int, _ title: String) -> String {
        "\(ChineseOrdinal.words(place + 1))、\(title)\n"
    }
}

extension PolicyDocument.Clause {
    fileprivate func text(unit: String) -> String {
        let head = "  " + name + (citation.isEmpty ? "" : "　\(citation.inBrackets)")
        return TextColumns.wrapped(head, first: "", indent: 4)
            + TextColumns.wrapped(text + choices.map { " [\($0)]" }.joined(), first: "    ", indent: 4)
            + details.map { TextColumns.wrapped($0.text, first: "    \($0.label)：", indent: 8) }.joined()
            + examples.map { $0.text(unit: unit) }.joined()
    }
}

extension PolicyDocument.Example {
    fileprivate func text(unit: String) -> String {
        TextColumns.wrapped(name, first: "    例：", indent: 8)
            + (about.map { TextColumns.wrapped("\($0)。", first: "      ", indent: 6) } ?? "")
            + lines.map { line in
                TextColumns.wrapped(line.handedIn + "。", first: "      · ", indent: 8)
                    + TextColumns.wrapped(line.outcome(unit: unit), first: "        → ", indent: 11)
            }.joined()
            + (result.map { TextColumns.wrapped($0, first: "      ", indent: 6) } ?? "")
    }
}

extension PolicyDocument.Example.Line {
    fileprivate func outcome(unit: String) -> String {
        guard let assessed, let counted else { return explanation }
        return "认定 \(assessed)，计入 \(counted) \(unit)。\(explanation)"
    }
}

extension Source {
    /// The document in words: 《…办法》，赣人社规〔2023〕2号，2023年7月1日，以下称“认定办法”（未见原文）.
    fileprivate var words: String {
        let day = issued.map { "，\($0.year)年\($0.month)月\($0.day)日" } ?? ""
        let address = link.map { "，\($0)" } ?? ""
        return "\(title)，\(document)\(day)\(address)，以下称“\(shortName)”\(isVerified ? "" : "（未见原文）")"
    }
}
