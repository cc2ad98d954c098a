public import Domain
import SQLDatabase
import Store

/// Who else has used the files of a record. People outside the reviewer's scope are counted, and never named.
public struct SharedEvidence: Sendable {
    /// The other records with the same files that the reviewer may see.
    public let uses: [SharedUse]
    /// The number of other people outside the scope who have used one of the files.
    public let outside: BoundedCount

    /// The most records that a reviewer is shown.
    private static let most = 5

    public var isEmpty: Bool { uses.isEmpty && outside.number == 0 }

    init(of record: HoursRecord, within scope: Scope, in sql: any SQLReader) throws {
        uses = try EvidenceFiles.uses(ofFilesOf: record, within: scope, most: Self.most, in: sql)
        outside = try EvidenceFiles.others(withFilesOf: record, within: scope, in: sql).outside
    }
}
