import Documents
import Domain
import Groundwork
import SQLDatabase
import Store

/// By what a row's person is known while rows are sorted: the person's id, in whose order everything of theirs is kept;
/// for strangers their document, after all ids; rows without a readable one stand alone, before all others.
struct PersonKeys {
    /// So many people are remembered; a sheet's rows of one person are often far apart.
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

    /// The person's id, unless the key is a stranger's.
    static func person(_ key: String) -> PersonID? {
        key.hasPrefix(nobodyMark) || key.hasPrefix(strangerMark) ? nil : PersonID(key)
    }

    /// In the order of the sheet.
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
