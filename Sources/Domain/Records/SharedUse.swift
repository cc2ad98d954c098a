/// A submitted or recognised record with a file that another record has too.
public struct SharedUse: Hashable, Sendable {
    /// The name of the file in the other record.
    public let file: String
    public let record: HoursRecord
    public let personName: String

    /// Creates a use.
    public init(file: String, record: HoursRecord, personName: String) {
        self.file = file
        self.record = record
        self.personName = personName
    }
}
