import Documents
import Domain
import Groundwork
import SQLDatabase
import Store

/// Gives each row the key of its person, by which the rows are sorted. The key is the id of a registered person,
/// because all data are in this order. For new people it is the document, which comes after all ids. A row without a
/// readable document has a key of its own, which comes before all others.
struct PersonKeys {
    /// The number of people that are cached. The rows of one person are often far apart in a sheet.
    private static let memory = 100_000
    private static let strangerMark = "~"
    private static let nobodyMark = "!"

    private let ground: Ground
    private var known: [DocumentNumber: String] = [:]

    init(_ ground: Ground) {
        self.ground = ground
    }

    static func stranger(_ document: DocumentNumber) -> String {
        strangerMark + document.value + document.kind.rawValue
    }

    /// Returns the person's id, or `nil` if the person is new.
    static func person(_ key: String) -> PersonID? {
        key.hasPrefix(nobodyMark) || key.hasPrefix(strangerMark) ? nil : PersonID(key)
    }

    /// Returns a key that keeps the order of the sheet.
    private static func nobody(_ row: Int) -> String {
        let digits = String(row)
        return nobodyMark + String(repeating: "0", count: max(0, 10 - digits.count)) + digits
    }

    mutating func keyed(_ rows: [HoursSheetRow]) async throws -> [WaitingRow] {
        let unknown = Set(rows.compactMap(\.record.document)).filter { known[$0] == nil }
        if known.count + unknown.count > Self.memory { known.removeAll(keepingCapacity: true) }
        if !unknown.isEmpty {
            let documents = Array(unknown)
            let found = try await ground.pool.read { sql in try People.ids(of: documents, in: sql) }
            for document in documents { known[document] = found[document]?.text ?? Self.stranger(document) }
        }
        return rows.map { row in
            WaitingRow(key: row.record.document.flatMap { known[$0] } ?? Self.nobody(row.number), row: row)
        }
    }
}
