import CLibPQ
import SQLDatabase

/// What must happen after a statement has failed.
enum Trouble: Equatable {
    /// Another writer came first. The transaction can run again.
    case conflict
    /// The connection cannot be used any more. The transaction can run again on another one.
    case lost
    /// The server has changed a table, so that statements must be prepared again.
    case outdated
    /// A unique key, a check or a foreign key refused the change. Another writer may have come first, unseen.
    case refused
    /// The transaction cannot succeed.
    case final
}

extension SQLFailure {
    /// Reads the failure of a result. It keeps no values of the statement, because they may be personal data.
    /// - Parameter whileReading: Whether the transaction may only read because we said so.
    static func reading(
        _ result: OpaquePointer?,
        whileReading: Bool = false
    ) -> (failure: SQLFailure, trouble: Trouble) {
        func field(_ code: Int32) -> String {
            PQresultErrorField(result, code).map { String(cString: $0) } ?? ""
        }
        let state = field(Int32(UInt8(ascii: "C")))  // PG_DIAG_SQLSTATE
        let message = field(Int32(UInt8(ascii: "M")))  // PG_DIAG_MESSAGE_PRIMARY
        switch state {
        case "40001", "40P01": return (.conflict, .conflict)
        case "": return (.unreachable("the connection is lost"), .lost)
        case "25006" where whileReading: return (.other("\(state): \(message)"), .final)
        // Read-only: the server has become a standby. The others: it stops, or starts, or has closed a connection that
        // was idle for too long.
        case "25006", "57P01", "57P02", "57P03", "25P03", "57P05":
            return (.unreachable("the server is changing"), .lost)
        // The message may be in another language. The name of the function in the server is not.
        case "0A000" where field(Int32(UInt8(ascii: "R"))) == "RevalidateCachedQuery", "26000":
            return (.other(state), .outdated)
        case "55P03", "57014", "53300": return (.busy, .final)
        case "53100": return (.full, .final)
        // A trigger of ours. Its sentence has no values.
        case "P0001": return (.constraint(message), .final)
        // The text has a zero or is no UTF-8.
        case "22021": return (.constraint("a text contains characters that the database cannot store"), .final)
        default: break
        }
        if state.hasPrefix("08") { return (.unreachable("the connection is lost"), .lost) }
        if state.hasPrefix("23") {
            let constraint = field(Int32(UInt8(ascii: "n")))  // PG_DIAG_CONSTRAINT_NAME
            let column = field(Int32(UInt8(ascii: "c")))  // PG_DIAG_COLUMN_NAME
            let table = field(Int32(UInt8(ascii: "t")))  // PG_DIAG_TABLE_NAME
            return (.constraint("\(table) \(constraint)\(column) (\(state))"), state == "23505" ? .refused : .final)
        }
        // The messages of these classes are about the statement, which contains no values.
        if state.hasPrefix("42") || state.hasPrefix("0A") || state.hasPrefix("XX") {
            return (.other("\(state): \(message)"), .final)
        }
        return (.other("PostgreSQL \(state)"), .final)
    }
}
