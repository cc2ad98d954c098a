import GRDB
import SQLDatabase

extension SQLFailure {
    /// Turns an error of GRDB into a `SQLFailure`. A statement that a cancelled task interrupts gives a
    /// `CancellationError`. Other errors stay.
    static func telling(_ error: any Error) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        return error.resultCode == .SQLITE_INTERRUPT ? CancellationError() : SQLFailure(error)
    }

    /// Keeps the engine's message, and drops the values of the statement because they may be personal data.
    init(_ error: any Error) {
        guard let error = error as? DatabaseError else {
            self = .other(String(describing: type(of: error)))
            return
        }
        // SQLITE_IOERR_SHMSIZE: the disk has no room for the index of the log.
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
