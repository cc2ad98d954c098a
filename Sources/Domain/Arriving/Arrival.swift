/// An arriving record between its door and its addition, with what was found out about it on the way.
public struct Arrival: Sendable {
    /// Whose it is: records of one person have the same key, and stand together.
    public let key: String
    public let place: ArrivingPlace
    public let record: ArrivingRecord
    /// What the door has found wrong with it; the door keeps the words.
    public let problemsAtDoor: [ArrivingProblemCode]
    /// The employer that it was found to name.
    public var employer: OrganisationID?
    /// It is likely the same as something that was there when it was checked, or as another that came with it.
    public var isSimilar: Bool
    /// Whether the person is known but outside the importer's scope. The importer must not learn this.
    public var isOfOutsider: Bool

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
