/// An arriving record on its way from a door to the ledger, with the results of the checks.
public struct Arrival: Sendable {
    /// The key of the person. All records of one person have the same key and follow each other.
    public let key: String
    public let place: ArrivingPlace
    public let record: ArrivingRecord
    /// The problems that the door has found. The door keeps their words.
    public let problemsAtDoor: [ArrivingProblemCode]
    /// The employer that the record names, if it was found.
    public var employer: OrganisationID?
    /// Whether the record is similar to a record in the database or to another arriving record.
    public var isSimilar: Bool
    /// Whether the person is known but outside the importer's scope. The importer must not learn this.
    public var isOfOutsider: Bool

    /// Creates an arrival.
    public init(
        key: String,
        place: ArrivingPlace,
        record: ArrivingRecord,
        problemsAtDoor: [ArrivingProblemCode] = [],
        employer: OrganisationID? = nil,
        isSimilar: Bool = false,
        isOfOutsider: Bool = false
    ) {
        self.key = key
        self.place = place
        self.record = record
        self.problemsAtDoor = problemsAtDoor
        self.employer = employer
        self.isSimilar = isSimilar
        self.isOfOutsider = isOfOutsider
    }
}
