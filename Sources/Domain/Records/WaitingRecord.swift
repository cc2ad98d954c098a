/// A declaration that waits for a decision, with its person.
public struct WaitingRecord: Hashable, Sendable {
    public let record: HoursRecord
    public let personName: String
    /// The id of the person's title series.
    public let series: String
    /// The number of other submitted or recognised records of the same person that overlap in time.
    public let overlaps: Int
    /// The number of its files that another person has submitted too.
    public let sharedFiles: Int

    /// Creates a waiting record.
    public init(record: HoursRecord, personName: String, series: String, overlaps: Int, sharedFiles: Int) {
        self.record = record
        self.personName = personName
        self.series = series
        self.overlaps = overlaps
        self.sharedFiles = sharedFiles
    }
}
