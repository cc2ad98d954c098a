import Domain
import SQLDatabase
import Store

/// The part of a list that a page shows.
struct ListedPart {
    let people: [ListedPerson]
    let count: BoundedCount
    let previous: PeopleQuestion?
    let next: PeopleQuestion?
    let tally: Tally?
    let findsBeginnings: Bool
    let extent: ListPeople.Extent
    let hasSeveralSeries: Bool
    let hasSeveralEmployers: Bool

    /// The people of an organisation.
    init(at organisation: OrganisationID, _ question: PeopleQuestion, in sql: any SQLReader) throws {
        people = try People.list(at: organisation, question, in: sql)
        let count = try People.count(at: organisation, question, in: sql)
        let page = max(1, question.page)
        previous = page > 1 ? question.with { $0.page = page - 1 } : nil
        next = page * question.pageSize < count ? question.with { $0.page = page + 1 } : nil
        (self.count, tally, findsBeginnings, extent) = (BoundedCount(count), nil, false, .whole)
        hasSeveralSeries = try People.haveSeveralSeries(people, at: organisation, question, in: sql)
        hasSeveralEmployers = false
    }

    /// The people of a region, or of a series within it.
    init(of scope: Scope, _ question: PeopleQuestion, in sql: any SQLReader) throws {
        let page = try Listing.page(scope, question, in: sql)
        people = page.people
        previous = page.previous.map { position in question.with { $0.position = position } }
        next = page.next.map { position in question.with { $0.position = position } }
        let tally = try Tallies.sum(year: question.year, within: scope, in: sql)
        self.tally = tally
        count =
            question.search.isEmpty
            ? BoundedCount(tally.count(of: question.filter)) : try Listing.count(scope, question, in: sql)
        findsBeginnings = true
        extent =
            switch try Listing.state(of: question.year, in: sql) {
            case .whole: .whole
            case .begun(let people): .begun(people: people)
            case .unknown: .none
            }
        hasSeveralSeries = try Tallies.haveSeveralSeries(year: question.year, within: scope, in: sql)
        hasSeveralEmployers =
            previous != nil || next != nil || Set(people.map { $0.employerName ?? "" }).count > 1
    }
}

extension PeopleQuestion {
    fileprivate func with(_ change: (inout Self) -> Void) -> Self {
        var other = self
        change(&other)
        return other
    }
}
