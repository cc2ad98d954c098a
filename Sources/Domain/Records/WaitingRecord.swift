/// A declaration that waits for a decision, with its person.
public struct WaitingRecord: Hashable, Sendable {
    public let record: HoursRecord
    public let personName: String
    /// The id of the person's title series.
    public let series: String
    /// The number of its files that another submitted or recognised record has too.
    public let sharedFiles: Int

    /// Creates a waiting record.
    public init(record: HoursRecord, personName: String, series: String, sharedFiles: Int) {
        self.record = record
        self.personName = personName
        self.series = series
        self.sharedFiles = sharedFiles
    }
}
