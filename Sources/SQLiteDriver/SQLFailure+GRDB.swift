import GRDB
import SQLDatabase

extension SQLFailure {
    /// Keeps the engine's sentence and drops the statement's values, which may be personal.
    init(_ error: any Error) {
        guard let error = error as? DatabaseError else {
            self = .other(String(describing: type(of: error)))
            return
        }
        // Room for the log's index, SQLITE_IOERR_SHMSIZE.
        guard error.extendedResultCode.rawValue != 4874 else {
            self = .full
            return
        }
        let sentence = error.message ?? "code \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_CONSTRAINT: self = .constraint(sentence)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_FULL: self = .full
        case .SQLITE_CANTOPEN, .SQLITE_NOTADB, .SQLITE_PERM: self = .unreachable(sentence)
        default: self = .other(sentence)
        }
    }
}
