/// Something that an account or a person is told. It becomes a message when it is sent.
public struct News: Hashable, Sendable {
    public let kind: Message.Kind
    public let subject: Identifier<Message.Subject>?
    public let year: Int?
    public let title: String?
    public let quantity: Int

    /// Creates news.
    public init<Thing>(
        _ kind: Message.Kind,
        about thing: Identifier<Thing>,
        year: Int? = nil,
        title: String? = nil,
        quantity: Int = 1
    ) {
        self.kind = kind
        subject = Identifier(high: thing.high, low: thing.low)
        self.year = year
        self.title = title
        self.quantity = quantity
    }

    /// Creates news about a whole year.
    public init(_ kind: Message.Kind, year: Int) {
        self.kind = kind
        subject = nil
        self.year = year
        title = nil
        quantity = 1
    }
}

extension News {
    /// Creates news about a record of a person.
    public init(_ kind: Message.Kind, about record: HoursRecord, quantity: Int = 1) {
        self.init(
            kind,
            about: record.id,
            year: record.creditYear,
            title: record.content.title,
            quantity: quantity
        )
    }

    /// Returns one piece of news for each person about many records that changed with an import. It names the newest
    /// year of the person's records.
    public static func ofImport(
        _ kind: Message.Kind,
        _ batch: BatchID,
        _ records: [HoursRecord]
    ) -> [(person: PersonID, news: News)] {
        let people = Dictionary(grouping: records, by: \.person)
        return people.keys.sorted().map { person in
            let own = people[person] ?? []
            let year = own.map(\.creditYear).max()
            return (person, News(kind, about: batch, year: year, quantity: own.count))
        }
    }
}
