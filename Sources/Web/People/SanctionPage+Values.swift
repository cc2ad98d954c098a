import Domain
import Recognition
import Rules

extension SanctionPage {
    init(_ view: PreviewSanction.Effects, typed: String = "", problems: FormProblems = FormProblems()) {
        let (person, year) = (view.person, view.year)
        self.init(
            year: String(year),
            lead: [person.name, view.employerName].compactMap(\.self).joined(separator: " · "),
            back: Link(text: person.name, href: "/people/\(person.id)?year=\(year)"),
            changes: view.changes,
            standing: view.standing,
            certificatesLead: view.certificates.isEmpty
                ? "没有因此失效的证书。" : "以下 \(view.certificates.count) 份证书随之失效，查验时会显示：",
            certificates: view.certificates.map {
                "\($0.creditYear) 年度，编号 \($0.number)，\($0.issuedAt.day.chinese)出具"
            },
            basis: "依据\(view.basis.full)。处理可以解除；解除后学时恢复，取消以前出具的证书重新有效。",
            reason: TextArea(
                name: "reason",
                label: "查实的情况",
                value: typed,
                hint: "写清事实和依据，本人会看到这段文字。",
                problem: problems.message(for: "reason"),
                maxLength: 500
            ),
            action: "/people/\(person.id)/years/\(year)/sanction"
        )
    }
}

extension PreviewSanction.Effects {
    fileprivate var changes: [SanctionChange] {
        zip(before.subjects, after.subjects).map { SanctionChange($0.subject.name, $0.counted, $1.counted) }
            + [SanctionChange("合计", before.total.counted, after.total.counted)]
    }

    fileprivate var standing: String {
        switch (before.met, after.met) {
        case (true, false): "\(year) 年度将由已达标变为未达标。"
        case (false, false): "\(year) 年度现在未达标，取消后仍未达标。"
        case (_, true): "\(year) 年度取消后仍达标。"
        }
    }
}

extension SanctionChange {
    fileprivate init(_ label: String, _ before: Hours, _ after: Hours) {
        self.init(label: label, before: before.description, after: after.description, isLess: after < before)
    }
}
