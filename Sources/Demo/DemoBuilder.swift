import Domain
import Groundwork
import Recognition
import Rules
import SQLDatabase
import Store

/// Gives invented people their years, with the same workflows and entries as for real people.
struct DemoBuilder: Sendable {
    /// The number of people with declarations and evidence. The other people of a large demo only have courses.
    static let peopleWithDeclarations = 60

    let ground: Ground
    let actors: DemoActors
    let passwordHash: String
    let evidence: @Sendable (String) async throws -> Evidence

    private var scheme: DemoScheme { DemoScheme(ground) }
    private var thisYear: Int { ground.today.year }

    /// Adds people with their accounts and courses in one transaction.
    func add(_ cast: [DemoPerson]) async throws {
        try await ground.pool.write { tx in
            for member in cast {
                try People.add(member.person, at: ground.now().adding(days: -900).adding(seconds: member.index), in: tx)
                try addAccount(member, in: tx)
                let known = try People.require(member.person.id, in: tx)
                for year in [thisYear - 2, thisYear - 1] {
                    try grant(DemoYear.past(member.index + year, field: member.field), to: known, year: year, in: tx)
                }
                let courses = DemoYear.courses(member.year, member.index, field: member.field)
                try grant(courses, to: known, year: thisYear, in: tx)
            }
        }
    }

    /// Adds an account, except for every tenth person, who needs an activation slip.
    private func addAccount(_ member: DemoPerson, in tx: any SQLTransaction) throws {
        guard member.index % 10 != 9 else { return }
        let account = Account(
            id: ground.newID(),
            person: member.person.id,
            name: member.person.name,
            state: .active
        )
        try Accounts.add(account, login: nil, passwordHash: passwordHash, isDemo: true, at: ground.now(), in: tx)
    }

    /// Adds courses, as the sheet of an employer or authority would.
    private func grant(
        _ courses: [DemoYear.Course],
        to known: KnownPerson,
        year: Int,
        in tx: any SQLTransaction
    ) throws {
        guard let policy = scheme.policy(of: known.person, year: year),
            let importer = importer(for: known, year: year)
        else { return }
        let today = ground.today
        var added: [HoursRecord] = []
        for (place, course) in courses.enumerated() {
            guard let end = Day(year: year, month: course.month, day: course.day), end <= today,
                let start = end.adding(days: 1 - course.length)
            else { continue }
            let record = HoursRecord(
                id: ground.newID(),
                person: known.person.id,
                creditYear: year,
                content: RecordContent(
                    activity: importer.activity.id,
                    subject: scheme.subject(course.subject, of: importer.activity, in: policy, place: place),
                    title: course.title,
                    started: start,
                    completed: end,
                    facts: scheme.factsLine(importer.activity, hours: course.hours)
                ),
                status: .recognised,
                origin: .imported,
                organisation: importer.organisation,
                batch: nil,
                version: 1,
                submittedAt: nil,
                updatedAt: Instant(startOf: end)
            )
            try Records.add(record, in: tx)
            try RecordHistory.add(
                .imported,
                to: record,
                by: importer.actor,
                at: Instant(startOf: end).adding(days: 5),
                in: tx
            )
            added.append(record)
        }
        let book = try SettleYear(ground)(known, year: year, in: tx)
        for record in added { try KeepLedger(ground).enter(record, book, by: importer.actor, in: tx) }
    }

    /// Returns the importer of the person's courses. It is the employer if it may import them and has a clerk, or else
    /// the province.
    private func importer(
        for known: KnownPerson,
        year: Int
    ) -> (actor: Actor, organisation: OrganisationID, activity: Activity)? {
        if known.person.series != "health", let employer = known.person.employer,
            let actor = actors.byOrganisation[employer],
            let activity = scheme.courseActivity(of: known.person, year: year, by: .employer)
        {
            return (actor, employer, activity)
        }
        guard let actor = actors.province, let organisation = actor.office?.organisation,
            let activity = scheme.courseActivity(of: known.person, year: year, by: .authority)
        else { return nil }
        return (actor, organisation, activity)
    }

    /// Makes the person's declarations of this year, and the decisions about them.
    func declare(_ member: DemoPerson) async throws {
        guard let employer = member.person.employer, let clerk = actors.byOrganisation[employer],
            !scheme.declarable(of: member.person, year: thisYear).isEmpty,
            let account = try await ground.pool.read({ try Accounts.find(of: member.person.id, in: $0) })
        else { return }
        let actor = Actor(
            account: account.account.id,
            name: member.person.name,
            person: member.person.id,
            office: nil
        )
        let subjects = scheme.policy(of: member.person, year: thisYear)?.subjects.map(\.id) ?? []
        let story = DemoStory(builder: self, person: actor, clerk: clerk, subjects: subjects)
        try await story.tell(member)
    }

    /// Cancels one year because of false material, and reverses one course.
    func finish(_ cast: [DemoPerson]) async throws {
        if let city = actors.city, let member = cast.first(where: { $0.index == 26 }),
            scheme.policy(of: member.person, year: thisYear - 1)?.hasSanction == true
        {
            try await SanctionYear(ground.before(days: 20))(
                city,
                member.person.id,
                year: thisYear - 1,
                reason: "提供的结业证书经核实并非培训机构出具。"
            )
        }
        for member in cast.prefix(Self.peopleWithDeclarations) where member.year == .reversed {
            try await reverseOneCourse(of: member)
        }
    }

    private func reverseOneCourse(of member: DemoPerson) async throws {
        let records = try await ground.pool.read {
            try Records.ofYear(thisYear, person: member.person.id, in: $0)
        }
        guard let record = records.last(where: { $0.origin == .imported }), let city = actors.city,
            let employer = member.person.employer,
            let clerk = actors.byOrganisation[employer] ?? actors.province
        else { return }
        let request = try await RequestReversal(ground.before(days: 9))(
            clerk,
            record.id,
            reason: "名单有误，本人没有参加这次培训。"
        )
        try await DecideReversal(ground.before(days: 8))(city, request.id, .confirmed)
    }
}

extension Ground {
    /// Returns the same ground with a clock that is `days` days behind.
    func before(days: Int) -> Ground {
        Ground(
            pool: pool,
            policies: policies,
            jurisdiction: jurisdiction,
            newID: newID,
            secret: secret,
            now: { [now] in now().adding(days: -days) },
            crew: crew
        )
    }
}
