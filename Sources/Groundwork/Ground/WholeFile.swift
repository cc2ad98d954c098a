import Foundation

/// A file that appears under its name when it is whole, and that this process's user alone can read.
public enum WholeFile {
    /// Lets `write` fill a file beside the wanted one, which it then becomes; what stood there is replaced.
    /// - Throws: `POSIXError` when the file cannot be made, or what `write` throws; nothing is left behind then.
    public static func make<Value>(_ path: String, _ write: (String) async throws -> Value) async throws -> Value {
        let unfinished = try begin(path)
        do {
            let value = try await write(unfinished)
            try finish(unfinished, path)
            return value
        } catch {
            unlink(unfinished)
            throw error
        }
    }

    /// The same for work that does not wait.
    public static func make<Value>(_ path: String, _ write: (String) throws -> Value) throws -> Value {
        let unfinished = try begin(path)
        do {
            let value = try write(unfinished)
            try finish(unfinished, path)
            return value
        } catch {
            unlink(unfinished)
            throw error
        }
    }

    /// Made before anything is written to it, for what writes it may give a file wider rights.
    private static func begin(_ path: String) throws -> String {
        let unfinished = "\(path).part"
        unlink(unfinished)
        let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        close(descriptor)
        return unfinished
    }

    private static func finish(_ unfinished: String, _ path: String) throws {
        chmod(unfinished, 0o600)
        guard rename(unfinished, path) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }
}
