public import Domain
public import Groundwork
public import Rules
import SQLDatabase
import Store

/// Lists the activities that a person may declare, with the hours that each could still count this year.
public struct OfferActivities: Sendable {
    public struct Offer: Sendable {
        public let activity: Activity
        /// The hours of this activity that count this year.
        public let counted: Hours
        /// The hours that are left under the year's cap, or `nil` if there is no cap.
        public let left: Hours?
    }

    public struct Offers: Sendable {
        public let policy: Policy
        public let year: Int
        public let offers: [Offer]
        /// The advice for people whose series has its own channel.
        public let advice: String?
        public let employerName: String?
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal.notYourRole` for an account without a person. `PolicyRefusal` if no policy applies to the
    ///   year.
    public func callAsFunction(_ actor: Actor, year: Int) async throws -> Offers {
        guard let person = actor.person else { throw Refusal.notYourRole }
        return try await ground.pool.read { [ground] sql in
            let known = try People.require(person, in: sql)
            try ground.access.require(actor, .declare(known.scope))
            let book = try YearBooks(ground).book(known, year: year, in: sql)
            let accepted = book.policy.acceptedActivities(series: known.person.series)
            let offers = accepted.filter { $0.registrars.contains(.person) }.map { offer($0, in: book) }
            return Offers(
                policy: book.policy,
                year: year,
                offers: offers,
                advice: book.policy.channel(series: known.person.series)?.advice,
                employerName: known.employerName
            )
        }
    }

    private func offer(_ activity: Activity, in book: YearBook) -> Offer {
        let counted = book.lines.filter { $0.record.content.activity == activity.id }
            .compactMap { $0.assessment?.counted }.reduce(Hours.zero, +)
        let rooms = book.policy.subjects.filter { activity.serves($0) }
            .map { book.evaluation.room(activity: activity.id, subject: $0.id) }
        // If one subject has no limit, the activity has none.
        let left = rooms.contains(nil) ? nil : rooms.compactMap(\.self).max()
        return Offer(activity: activity, counted: counted, left: left)
    }
}

extension Activity {
    fileprivate func serves(_ other: Subject) -> Bool {
        if case .fixed(let id) = subject { id == other.id } else { true }
    }
}
