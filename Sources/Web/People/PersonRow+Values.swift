import Domain
import Offices
import Rules

extension PersonRow {
    init(_ person: ListedPerson, _ view: ListPeople.Page) {
        let standing = view.standings[person.id]
        self.init(
            id: person.id.text,
            name: person.name,
            href: "/people/\(person.id)?year=\(view.question.year)",
            document: person.document.masked,
            series: view.hasSeveralSeries ? view.seriesNames[person.series] ?? person.series : nil,
            employer: view.hasSeveralEmployers ? person.employerName ?? "—" : nil,
            subjects: view.subjects.map { SubjectHours($0, standing) },
            total: SubjectHours(
                label: "合计",
                hours: person.counted.description,
                isUnmet: standing.map { $0.counted < $0.required } ?? !person.met
            ),
            standing: StatusChip(person, standing),
            account: person.account.accountChip,
            canHaveSlip: view.mayManage && person.account != .active
        )
    }
}

extension SubjectHours {
    /// Without a standing nothing counts yet, and the requirement is not known.
    fileprivate init(_ subject: Rules.Subject, _ standing: Standing?) {
        let sum = standing?.subjects.first { $0.id == subject.id }
        self.init(
            label: StandingWords.short(subject.name),
            hours: sum?.counted.description ?? "0",
            isUnmet: sum.map { $0.counted < $0.required } ?? false
        )
    }
}

extension StatusChip {
    fileprivate init(_ person: ListedPerson, _ standing: Standing?) {
        guard !person.met else {
            self.init(tone: .ok, text: "已达标")
            return
        }
        let missing = standing?.missing ?? .zero
        self.init(tone: .lacking, text: missing > .zero ? "差 \(missing)" : "未达标")
    }
}
