import Domain
import Imports
import Recognition

extension DeskPage {
    init(
        _ view: SeeDesk.Overview,
        _ imports: SeeRecentImports.Overview,
        _ actor: Actor,
        organisation: String,
        today: Day
    ) {
        let days = (Day.lastDay(of: view.year)?.daysSinceEpoch ?? 0) - today.daysSinceEpoch
        self.init(
            organisation: organisation,
            year: String(view.year),
            deadline: "距 12 月 31 日还有 \(days) 天",
            tiles: actor.may(.recognise) ? Self.tiles(view, undos: imports.undos) : [],
            standing: view.people == 0 ? nil : DeskStanding(view),
            behind: view.behind.map { MissingHoursRow($0.person, $0.standing, year: view.year) },
            batches: imports.recent.map { BatchRow($0) },
            links: actor.may(.recognise)
                ? [
                    Link(text: "导入学时", href: "/imports"), Link(text: "查看人员", href: "/people"),
                    Link(text: "审核申报", href: "/reviews"),
                ]
                : [
                    Link(text: "培训登记", href: "/trainings"), Link(text: "导入学时", href: "/imports"),
                    Link(text: "账号与密码", href: "/password"),
                ],
            empty: view.people > 0 ? nil : actor.may(.recognise) ? .noPeople : .trainingsFirst
        )
    }

    /// Such requests are rare, and urgent.
    private static func undoTile(_ undos: Int) -> [DeskTile] {
        guard undos > 0 else { return [] }
        return [DeskTile(figure: String(undos), label: "待决定的整批撤销", href: "/imports", isUrgent: true)]
    }

    private static func tiles(_ view: SeeDesk.Overview, undos: Int) -> [DeskTile] {
        [
            DeskTile(
                figure: String(view.reviews),
                label: "待审核申报",
                href: "/reviews",
                isUrgent: view.reviews > 0
            ),
            DeskTile(
                figure: String(view.reversals),
                label: "待复核撤销",
                href: "/reversals",
                isUrgent: view.reversals > 0
            ),
        ] + undoTile(undos) + [
            DeskTile(figure: String(view.withoutAccount), label: "未激活账号", href: "/people?filter=no-account"),
            DeskTile(figure: String(view.people - view.met), label: "今年未达标", href: "/people?filter=unmet"),
        ]
    }
}

extension DeskStanding {
    fileprivate init(_ view: SeeDesk.Overview) {
        let unmet = view.people - view.met
        self.init(
            met: String(view.met),
            unmet: String(unmet),
            metPercent: view.met * 100 / max(1, view.people),
            metHref: "/people?filter=met",
            unmetHref: "/people?filter=unmet",
            sentence: "\(view.people) 人中 \(view.met) 人已达标，\(unmet) 人还未达标。"
        )
    }
}

extension MissingHoursRow {
    fileprivate init(_ person: ListedPerson, _ standing: Standing?, year: Int) {
        let missing = standing.map { standing in
            "还差 \(max(.zero, standing.required - standing.counted)) 学时"
        }
        self.init(
            name: person.name,
            href: "/people/\(person.id)?year=\(year)",
            missing: missing ?? "还没有学时记录"
        )
    }
}

extension BatchRow {
    init(_ listed: ListedBatch) {
        let batch = listed.batch
        let tally = listed.batch.tally
        self.init(
            fileName: batch.fileName,
            kind: batch.options.kind.chineseName,
            href: "/imports/\(batch.id)",
            when: batch.createdAt.chinese,
            who: listed.importedBy + (listed.importedIn.map { "（\($0.office.role.chineseName)）" } ?? ""),
            chip: batch.chip,
            added: batch.state.isCounted ? (batch.state == .staged ? tally.new : tally.added).grouped : "–",
            already: batch.state.isCounted ? tally.already.grouped : "–",
            similar: batch.state.isCounted ? tally.similar.grouped : "–",
            refused: batch.state.isCounted ? tally.refused.grouped : "–"
        )
    }
}

extension ImportBatch {
    /// The state of the batch.
    var chip: StatusChip { StatusChip(tone: hasNothingToAdd || hasAddedNothing ? .plain : state.tone, text: stateName) }
}

extension ImportBatch.State {
    /// Whether its rows were counted and the counts are still valid.
    fileprivate var isCounted: Bool {
        switch self {
        case .staged, .committing, .committed, .approving, .undoing, .undone: true
        case .reading, .choosing, .checking, .cancelled, .unreadable: false
        }
    }

    fileprivate var tone: StatusChip.Tone {
        switch self {
        case .reading, .choosing, .checking, .staged, .committing, .approving, .undoing: .wait
        case .committed: .ok
        case .undone, .cancelled: .plain
        case .unreadable: .bad
        }
    }
}

extension EmptyNote {
    fileprivate static let noPeople = EmptyNote(
        heading: "还没有人员",
        text: "导入学时表，表中的人员经您确认后即成为本单位人员。",
        action: Link(text: "导入学时", href: "/imports")
    )
    /// For a provider, which has no people of its own.
    fileprivate static let trainingsFirst = EmptyNote(
        heading: "导入学员的学时",
        text: "先登记您开设的培训，再按登记的课程导入。",
        action: Link(text: "登记培训", href: "/trainings/new")
    )
}
