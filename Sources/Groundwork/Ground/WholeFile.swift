import Foundation

/// Writes a file that appears under its name only when it is complete. Only the user of this process can read it.
public enum WholeFile {
    /// Lets `write` fill a temporary file, which then replaces the file at `path`.
    /// - Throws: `POSIXError` if the file cannot be created, or any error of `write`. The temporary file is then
    ///   removed.
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

    /// Does the same with a closure that does not wait.
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

    /// Creates the temporary file first, because `write` might create it with wider permissions.
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
