import Groundwork
import Markup
import Recognition
import Rules

extension ExplainedPage {
    init(_ view: SeeYear.Overview, in language: Language) {
        let isEnglish = language == .english
        let tree: HTML =
            switch view.book {
            case .evaluated(let book):
                book.evaluation.explained(in: language, naming: book.title(of:)).tree
            case .withoutPolicy:
                isEnglish
                    ? "<p>There are no rules for this year.</p>" : "<p>这一年没有适用的规则，系统不计算该年度学时。</p>"
            }
        self.init(year: String(view.year), isEnglish: isEnglish, tree: tree)
    }
}
