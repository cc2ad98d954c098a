/// A line of a list of people, with the standing of the year.
public struct ListedPerson: Hashable, Sendable {
    public let id: PersonID
    public let name: String
    public let document: DocumentNumber
    public let series: String
    public let employerName: String?
    public let account: Account.State?
    public let counted: Hours
    public let met: Bool

    /// Creates a listed person.
    public init(
        id: PersonID,
        name: String,
        document: DocumentNumber,
        series: String,
        employerName: String?,
        account: Account.State?,
        counted: Hours,
        met: Bool
    ) {
        self.id = id
        self.name = name
        self.document = document
        self.series = series
        self.employerName = employerName
        self.account = account
        self.counted = counted
        self.met = met
    }
}
