import Domain
import Store

/// The expressions for the numbers of words in statements.
extension RecordStatus {
    var sql: String { "(SELECT id FROM record_status WHERE word = '\(rawValue)')" }
}

extension RecordEvent.Action {
    var sql: String { "(SELECT id FROM record_action WHERE word = '\(rawValue)')" }
}

extension Ledger.Kind {
    var sql: String { "(SELECT id FROM ledger_kind WHERE word = '\(rawValue)')" }
}
