import Domain
import Groundwork
import Rules

extension YearPlan {
    /// The plan for a person's own year. Returns `nil` for a sanctioned year, because nothing can fill it.
    init?(_ book: YearBook, isClosed: Bool, isOver: Bool) {
        guard book.sanction == nil else { return nil }
        let evaluation = book.evaluation
        guard !evaluation.met else {
            self.init(lead: "\(book.year) 年度已经达标，不用再补。", gaps: [])
            return
        }
        let words = PlanWords(evaluation: evaluation, isClosed: isClosed)
        let plan = evaluation.plan(series: book.person.series)
        self.init(
            lead: words.lead(isOver: isOver),
            gaps: plan.gaps.map(words.gap),
            alternatives: plan.sufficient.map { "或者：\($0.condition.name)，即视为全部达标\($0.condition.citation.inBrackets)。" }
        )
    }
}

/// The sentences of a plan.
private struct PlanWords {
    let evaluation: Evaluation
    let isClosed: Bool

    func lead(isOver: Bool) -> String? {
        let makeup = evaluation.policy.makeup
        let later = makeup.isAllowed ? "符合条件的还可以补学\(makeup.citation.inBrackets)。" : ""
        if isClosed { return "该年度已经关闭，不能再申报。" + later }
        return isOver ? "该年度已经结束。当年完成、还没有申报的学时仍可申报；" + (later.isEmpty ? "其他的不能再补。" : later) : nil
    }

    func gap(_ gap: Plan.Gap) -> PlanGap {
        let isOfSubject = evaluation.subjects.contains { $0.subject.id == gap.id }
        return PlanGap(
            label: label(of: gap),
            article: gap.citation.isEmpty ? nil : gap.citation.short,
            ways: gap.ways.map { way($0, of: gap, namesSubject: !isOfSubject) }
        )
    }

    private func label(of gap: Plan.Gap) -> String {
        let name = StandingWords.short(gap.name)
        return switch gap.missing {
        case .hours(let hours): "\(name)还差 \(hours) \(evaluation.unit.chinese)"
        case .records(let count): "\(name)还差 \(count) 项"
        }
    }

    private func way(_ way: Plan.Way, of gap: Plan.Gap, namesSubject: Bool) -> PlanWay {
        let subject = namesSubject && way.activity.serves(several: evaluation) ? "（\(way.subject.name)）" : ""
        let mayDeclare = way.isDeclared && !isClosed
        return PlanWay(
            name: way.activity.name + subject,
            room: room(way) + items(way, of: gap),
            registrar: way.isDeclared ? nil : "由\(RegistrarWords.names(way.activity.registrars))登记，不用自己申报",
            href: mayDeclare ? "/declarations/new/\(way.activity.id)" : nil
        )
    }

    private func room(_ way: Plan.Way) -> String {
        way.room.map { "还可计 \($0) \(evaluation.unit.chinese)" } ?? "没有上限"
    }

    private func items(_ way: Plan.Way, of gap: Plan.Gap) -> String {
        guard let items = way.items, case .hours(let missing) = gap.missing else { return "" }
        let count = "，再有 \(items.count) \(items.unit)"
        return way.useful >= missing ? count + "即可补足" : count + "可计 \(way.useful) \(evaluation.unit.chinese)"
    }
}

/// The names of those who register a record.
enum RegistrarWords {
    static func names(_ registrars: Set<Registrar>) -> String {
        Registrar.allCases.filter(registrars.contains).map(name).joined(separator: "或")
    }

    private static func name(_ registrar: Registrar) -> String {
        switch registrar {
        case .person: "本人"
        case .employer: "用人单位"
        case .authority: "主管部门"
        case .provider: "继续教育机构"
        case .system: "系统"
        }
    }
}

extension Activity {
    fileprivate func serves(several evaluation: Evaluation) -> Bool {
        guard case .perRecord = subject else { return false }
        return evaluation.subjects.count > 1
    }
}
