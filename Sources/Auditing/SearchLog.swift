public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Searches the audit log for its administrator: who did what to whom, and when.
public struct SearchLog: Sendable {
    /// What the administrator has typed or chosen.
    public struct Question: Hashable, Sendable {
        /// The sign-in name of an account; empty for all.
        public var login: String
        public var person: PersonID?
        /// The action, or `nil` for all.
        public var action: String?
        /// The first and the last day.
        public var days: ClosedRange<Day>
        /// Where an earlier page has ended.
        public var before: Place?

        /// Creates a question about all accounts.
        public init(days: ClosedRange<Day>) {
            (login, self.days) = ("", days)
        }
    }

    /// The place of an entry in the order of the log.
    public struct Place: Hashable, Sendable {
        public let at: Instant
        public let id: Identifier<AuditEntry>

        /// Creates a place.
        public init(at: Instant, id: Identifier<AuditEntry>) {
            (self.at, self.id) = (at, id)
        }
    }

    /// An entry as the administrator may see it. Document numbers are masked.
    public struct Entry: Hashable, Sendable {
        public let id: Identifier<AuditEntry>
        public let at: Instant
        public let action: String
        /// The account's name and sign-in name.
        public let who: String?
        public let login: String?
        public let office: NamedOffice?
        public let origin: String?
        /// The name and the masked number of the person concerned.
        public let whom: String?
        public let number: String?
        public let subjectKind: String
        public let subjectID: String
        public let year: Int?
        public let detail: String?
        /// The number of the seal, or `nil` if the entry waits for it.
        public let sequence: Int?
    }

    public struct Page: Sendable {
        public let question: Question
        public let entries: [Entry]
        /// Where the next page begins; `nil` at the end of the days.
        public let next: Place?
        /// Whether nobody has the sign-in name.
        public let isLoginUnknown: Bool
        /// The person whose entries were asked for, with a masked number.
        public let whom: String?
        /// The number of sealed entries with their newest root, and of those that wait.
        public let sealed: Int
        public let root: String?
        public let rootAt: Instant?
        public let waiting: Int
    }

    /// The entries that one page looks at, and those that it shows at most.
    public static let atOnce = 500
    public static let mostShown = 50
    /// The most waiting entries that are counted.
    public static let mostWaiting = 1_000

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal` unless the actor may read the log.
    public func callAsFunction(_ actor: Actor, _ question: Question) async throws -> Page {
        try ground.access.require(actor, .readLog)
        return try await ground.pool.read { sql in
            let login = question.login.lowercased()
            let account = login.isEmpty ? nil : try Accounts.credentials(login: login, document: "", in: sql).first
            let whom = try question.person.flatMap { try People.find($0, in: sql) }
            let isLoginUnknown = !login.isEmpty && account == nil
            var (found, next): ([FoundEntry], AuditPosition?) = ([], nil)
            if !isLoginUnknown {
                var search = AuditLog.Search(
                    from: Instant(startOf: question.days.lowerBound),
                    to: Instant(startOf: question.days.upperBound).adding(days: 1)
                )
                search.account = account?.account.id
                (search.person, search.action) = (question.person, question.action)
                search.before = question.before.map { AuditPosition(at: $0.at, id: $0.id) }
                (found, next) = try AuditLog.search(search, most: Self.mostShown, limit: Self.atOnce, in: sql)
            }
            let head = try AuditSeals.lastHead(in: sql)
            return Page(
                question: question,
                entries: found.map(Entry.init),
                next: next.map { Place(at: $0.at, id: $0.id) },
                isLoginUnknown: isLoginUnknown,
                whom: whom.map { "\($0.person.name)（\($0.person.document.masked)）" },
                sealed: head?.size ?? 0,
                root: head?.root,
                rootAt: head?.at,
                waiting: try AuditSeals.waiting(upTo: Self.mostWaiting, in: sql)
            )
        }
    }

    /// Finds the person with a whole document number. The number stands in no address.
    /// - Throws: `Refusal` unless the actor may read the log.
    public func person(_ actor: Actor, number: String) async throws -> PersonID? {
        try ground.access.require(actor, .readLog)
        let documents = DocumentKind.allCases.map { DocumentNumber(stored: DocumentNumber.cleaned(number), kind: $0) }
        return try await ground.pool.read { sql in try People.ids(of: documents, in: sql).values.min() }
    }
}

extension SearchLog.Entry {
    init(_ found: FoundEntry) {
        self.init(
            id: found.id,
            at: found.at,
            action: found.entry.action,
            who: found.account?.name,
            login: found.account?.login,
            office: found.office,
            origin: found.entry.origin,
            whom: found.person?.name,
            number: found.person?.document.masked,
            subjectKind: found.entry.subjectKind,
            subjectID: found.entry.subjectID,
            year: found.entry.creditYear,
            detail: found.entry.detail,
            sequence: found.sequence
        )
    }
}
