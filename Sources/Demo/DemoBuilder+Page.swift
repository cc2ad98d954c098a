import Domain
import Groundwork
import Rules
import SQLDatabase
import Store

extension DemoBuilder {
    /// Some invented people with the courses of all their years, evaluated. They are saved together, so that a large
    /// demo takes minutes and not hours.
    struct Page: Sendable {
        var cast: [DemoPerson] = []
        var accounts: [Account] = []
        var records: [HoursRecord] = []
        var events: [RecordHistory.Beginning] = []
        var years: [(known: KnownPerson, year: Int)] = []
        /// The recognitions, with the official who imported them.
        var recognitions: [(record: HoursRecord, actor: Actor)] = []
        var loaded: LoadedYears
    }

    /// Makes the accounts and the courses of people. It writes nothing.
    func prepare(_ cast: [DemoPerson]) -> Page {
        var page = Page(cast: cast, loaded: LoadedYears(of: [], ground))
        for member in cast {
            // Every tenth person has no account yet, and needs an activation slip.
            if member.index % 10 != 9 {
                page.accounts.append(
                    Account(id: ground.newID(), person: member.person.id, name: member.person.name, state: .active)
                )
            }
            let known = member.known
            for year in (thisYear - years + 1)..<thisYear {
                grant(DemoYear.past(member.index + year, field: member.field), to: known, year: year, on: &page)
            }
            let courses = DemoYear.courses(member.year, member.index, field: member.field)
            grant(courses, to: known, year: thisYear, on: &page)
        }
        page.loaded = LoadedYears(of: page.records, ground)
        return page
    }

    /// Saves people with their accounts and courses in one transaction.
    func add(_ page: Page) async throws {
        try await ground.pool.write { tx in
            let began = ground.now().adding(days: -900).adding(seconds: page.cast.first?.index ?? 0)
            try People.add(page.cast.map(\.person), at: began, in: tx)
            try Accounts.add(page.accounts, passwordHash: passwordHash, isDemo: true, at: ground.now(), in: tx)
            try Records.add(page.records, in: tx)
            try RecordHistory.begin(page.events, in: tx)
            let books = try SettleYear(ground).settle(page.years, page.loaded, in: tx)
            let byYear = Dictionary(books.map { (YearOf(person: $0.person.id, year: $0.year), $0) }) { first, _ in first
            }
            for (account, some) in Dictionary(grouping: page.recognitions, by: \.actor.account) {
                guard let actor = some.first(where: { $0.actor.account == account })?.actor else { continue }
                let entries = some.compactMap { one in
                    byYear[YearOf(person: one.record.person, year: one.record.creditYear)].map { (one.record, $0) }
                }
                try KeepLedger(ground).enter(entries, by: actor, in: tx)
            }
        }
    }

    private struct YearOf: Hashable {
        let person: PersonID
        let year: Int
    }

    /// Adds courses to the page, as the sheet of an employer or authority would.
    private func grant(_ courses: [DemoYear.Course], to known: KnownPerson, year: Int, on page: inout Page) {
        guard let policy = scheme.policy(of: known.person, year: year),
            let importer = importer(for: known, year: year)
        else { return }
        let today = ground.today
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
            page.records.append(record)
            page.events.append(
                RecordHistory.Beginning(
                    action: .imported,
                    record: record,
                    account: importer.actor.account,
                    at: Instant(startOf: end).adding(days: 5)
                )
            )
            page.recognitions.append((record, importer.actor))
        }
        page.years.append((known, year))
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
}
