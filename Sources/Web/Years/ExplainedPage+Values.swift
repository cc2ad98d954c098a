import Domain
import Groundwork
import Recognition
import Rules

extension ExplainedPage {
    init(_ view: SeeYear.Overview, in language: Language) {
        let isEnglish = language == .english
        switch view.book {
        case .withoutPolicy:
            let absence = isEnglish ? "There are no rules for this year." : "这一年没有适用的认定规则，系统不计算该年度学时。"
            self.init(year: String(view.year), isEnglish: isEnglish, verdict: ExplainedLine(text: absence))
        case .evaluated(let book):
            let words = ExplainedWords(view, book, language)
            self.init(
                year: String(view.year),
                isEnglish: isEnglish,
                verdict: words.verdict,
                heads: isEnglish
                    ? ["Record", "State", "Claimed", "Recognised", "Counted"] : ["记录", "状态", "申报", "认定", "计入"],
                parts: book.evaluation.subjects.map(words.part) + [words.total],
                remarks: words.remarks
            )
        }
    }
}

/// The rows of the explanation. Its figures are those of the year's page.
private struct ExplainedWords {
    let year: YearWords
    let book: YearBook
    let language: Language

    init(_ view: SeeYear.Overview, _ book: YearBook, _ language: Language) {
        year = YearWords(view, book)
        self.book = book
        self.language = language
    }

    private var isEnglish: Bool { language == .english }
    private var evaluation: Evaluation { book.evaluation }

    private func say(_ chinese: String, _ english: String) -> String { isEnglish ? english : chinese }

    var verdict: ExplainedLine {
        let text = evaluation.met ? say("年度：已达标", ": met") : say("年度：未达标", ": not met")
        return ExplainedLine(text: "\(book.year)\(isEnglish ? "" : " ")\(text)", isMet: evaluation.met)
    }

    var remarks: [ExplainedLine] {
        evaluation.remarks(in: language, naming: book.title(of:)).flatMap(\.flat)
    }

    func part(_ standing: SubjectStanding) -> ExplainedPart {
        ExplainedPart(
            label: isEnglish ? standing.subject.names.english : standing.subject.name,
            article: standing.subject.citation.isEmpty ? nil : standing.subject.citation.short,
            rows: year.lines(of: standing.subject.id).map(row),
            sums: moved(standing) + sums(standing.counted, standing.required, standing.missing, isMet: standing.met)
        )
    }

    var total: ExplainedPart {
        let total = evaluation.total
        return ExplainedPart(
            label: say("合计", "Total"),
            sums: sums(total.counted, total.required, total.missing, isMet: total.met)
        )
    }

    private func row(_ line: YearBook.Line) -> ExplainedRow {
        let row = year.row(line)
        let steps = line.assessment?.explained(in: language, naming: book.title(of:)).parts ?? []
        return ExplainedRow(
            title: row.title,
            href: row.href,
            chip: isEnglish ? StatusChip(tone: row.chip.tone, text: Self.english(line.record.status)) : row.chip,
            claimed: row.claimed,
            recognised: row.recognised,
            counted: row.counted,
            steps: steps.isEmpty ? [ExplainedLine(text: row.explanation)] : steps.flatMap(\.flat)
        )
    }

    /// Hours that are no records of this year: carried over, or made up by other subjects.
    private func moved(_ standing: SubjectStanding) -> [ExplainedSum] {
        [
            (say("以前年度结转", "carried over"), standing.carried),
            (say("由其他科目多出的学时抵", "made up by other subjects"), standing.substituted),
        ].filter { $0.1 > .zero }.map { ExplainedSum(label: $0.0, figure: $0.1.description) }
    }

    private func sums(_ counted: Hours, _ required: Hours, _ missing: Hours, isMet: Bool) -> [ExplainedSum] {
        let sum = ExplainedSum(label: say("计入", "counted"), figure: counted.description)
        guard required > .zero else { return [sum] }
        let asked = ExplainedSum(label: say("要求", "required"), figure: required.description)
        let rest =
            isMet
            ? ExplainedSum(label: say("已达标", "met"), figure: "", isMet: true)
            : ExplainedSum(label: say("还差", "missing"), figure: missing.description, isMet: false)
        return [sum, asked, rest]
    }

    private static func english(_ status: RecordStatus) -> String {
        switch status {
        case .draft: "draft"
        case .submitted: "waiting"
        case .returned: "sent back"
        case .recognised: "recognised"
        case .rejected: "not recognised"
        case .reversed: "taken back"
        }
    }
}

extension Explained {
    /// The sentence and its parts, one after the other.
    fileprivate var flat: [ExplainedLine] {
        [ExplainedLine(text: text, article: article, isMet: isMet)] + parts.flatMap(\.flat)
    }
}
