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
    /// The number of years with courses, up to the present one.
    let years: Int

    var scheme: DemoScheme { DemoScheme(ground) }
    var thisYear: Int { ground.today.year }

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
    func finish(_ cast: some Sequence<DemoPerson>) async throws {
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
        for member in cast where member.year == .reversed {
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
