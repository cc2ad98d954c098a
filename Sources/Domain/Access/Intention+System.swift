/// The system itself, which three administrators share: none of them sees a person's hours.
extension Intention {
    public static let changeSettings = Self(.changeSettings, .anything)
    /// Start, stop and look at long work.
    public static let runJobs = Self(.runJobs, .anything)
    /// Connect other systems.
    public static let keepIntegrations = Self(.keepIntegrations, .anything)
    public static let keepBackups = Self(.keepBackups, .anything)
    public static let keepKeys = Self(.keepKeys, .anything)
    public static let readLog = Self(.readLog, .anything)
    /// Prove that the log was not changed.
    public static let verifyLog = Self(.verifyLog, .anything)

    /// Make, suspend or close an account.
    public static func keepAccount(_ account: AccountID) -> Self { Self(.keepAccounts, .anything, .account(account)) }

    /// Lock an account out or let it in again.
    public static func lockAccount(_ account: AccountID) -> Self { Self(.lockAccounts, .anything, .account(account)) }

    /// Read when accounts signed in.
    public static let readSignIns = Self(.readSignIns, .anything)
}
