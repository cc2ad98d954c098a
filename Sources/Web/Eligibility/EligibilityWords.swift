import Domain
import Recognition
import Rules

/// The texts about the years of a title application.
struct EligibilityWords {
    private let eligibility: TitleEligibility
    private let isStated: Bool
    private let today: Day
    private let subjectNames: [String: String]

    init(_ eligibility: TitleEligibility, _ view: SeeEligibility.Answer) {
        self.eligibility = eligibility
        isStated = view.isStated
        today = view.today
        subjectNames = view.subjectNames
    }

    var result: EligibilityResult {
        EligibilityResult(
            standing: standing,
            verdict: verdict,
            notes: notes,
            years: eligibility.years.reversed().map(row),
            sums: eligibility.sums.map(sum)
        )
    }

    private var window: TitleWindow { eligibility.window }
    private var unknown: [Int] { eligibility.years.filter { $0.missing == nil }.map(\.year) }
    private var missed: [Int] { eligibility.years.filter { $0.missing != nil && !$0.met }.map(\.year) }

    /// A missed year decides, even if other years are unknown. A sum decides only if all years are known.
    private var standing: YearPage.Standing {
        if eligibility.met { return .met }
        return missed.isEmpty && !unknown.isEmpty ? .open : .missed
    }

    private var span: String {
        let (first, last) = (eligibility.applicationYear - window.years, eligibility.applicationYear - 1)
        return first == last ? "\(last) 年度" : "\(first)–\(last) 年度"
    }

    private var verdict: String {
        switch standing {
        case .met: "\(span)学时符合要求。"
        case .open: "无法判断：\(listed(unknown))没有适用的认定规则，其他年度已达标。"
        case .missed, .sanctioned:
            missed.isEmpty
                ? "学时不符合要求：各年度都已达标，但累计学时不够。" : "学时不符合要求：\(listed(missed))没有达标。"
        }
    }

    private func listed(_ years: [Int]) -> String {
        years.map { "\($0)" }.joined(separator: "、") + " 年度"
    }

    private var notes: [String] {
        if isStated { return ["核对的是您填写的 \(window.years) 年。本系统没有收录本省这一级别的年限规定，请以当年申报通知为准。"] }
        guard let citation = window.citation else { return [] }
        let place = "依据\(citation.full)，核对申报年度以前的 \(window.years) 年。"
        return citation.isVerified ? [place] : [place, "这一规定尚未与原文核对，请以当年申报通知为准。"]
    }

    private func row(_ year: TitleEligibility.Year) -> EligibilityRow {
        let href = "/years/\(year.year)"
        switch year.outcome {
        case .unknown(let refusal):
            return EligibilityRow(
                year: String(year.year),
                href: href,
                chip: StatusChip(tone: .plain, text: "无法判断"),
                missing: told(refusal, year.year)
            )
        case .judged(let evaluation):
            return EligibilityRow(
                year: String(year.year),
                href: href,
                subjects: subjects(evaluation),
                total: figure(evaluation.total.counted, evaluation.total.required),
                chip: chip(isMet: year.met),
                missing: year.met ? nil : lack(evaluation)
            )
        }
    }

    private func told(_ refusal: PolicyRefusal, _ year: Int) -> String {
        switch refusal {
        case .noPolicy: "\(year) 年度没有适用的认定规则，无法判断"
        case .unknownSeries: "\(year) 年度的规则没有您的职称系列，无法判断"
        case .noSanction: "\(year) 年度的规则没有取消学时的规定，无法判断"
        }
    }

    private func subjects(_ evaluation: Evaluation) -> String {
        evaluation.subjects.map { standing in
            let figure =
                standing.required > .zero
                ? figure(standing.counted, standing.required) : standing.counted.description
            return "\(StandingWords.short(standing.subject.name)) \(figure)"
        }.joined(separator: "，")
    }

    private func figure(_ counted: Hours, _ required: Hours) -> String { "\(counted) / \(required)" }

    private func chip(isMet: Bool) -> StatusChip {
        isMet ? StatusChip(tone: .ok, text: "达标") : StatusChip(tone: .lacking, text: "未达标")
    }

    /// The missing hours of each subject and of the total, and the conditions that are not met.
    private func lack(_ evaluation: Evaluation) -> String {
        var parts = evaluation.missing.map { "\(StandingWords.short($0.subject.name)) \($0.hours)" }
        if evaluation.total.missing > .zero { parts.append("合计 \(evaluation.total.missing)") }
        let conditions = evaluation.conditions.filter { !$0.met }.map { "“\($0.condition.name)”" }
        let isOpen = evaluation.year >= today.year
        return (parts + conditions).joined(separator: "，") + (isOpen ? "（该年度还没有结束）" : "")
    }

    private func sum(_ sum: TitleEligibility.Sum) -> EligibilitySum {
        EligibilitySum(
            label: sum.subject.map(name(ofSubject:)) ?? "合计",
            figure: figure(sum.counted, sum.required),
            chip: chip(isMet: sum.met),
            missing: sum.met ? nil : sum.missing.description
        )
    }

    private func name(ofSubject id: String) -> String {
        for year in eligibility.years {
            if case .judged(let evaluation) = year.outcome, let subject = evaluation.policy.subject(id) {
                return subject.name
            }
        }
        return subjectNames[id] ?? id
    }
}
