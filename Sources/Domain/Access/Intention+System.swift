/// The system itself. Three administrators share this work, and none of them sees a person's hours.
extension Intention {
    /// Change the settings of the system.
    public static let changeSettings = Self(.changeSettings, .anything)
    /// Start, stop and see long work.
    public static let runJobs = Self(.runJobs, .anything)
    /// Connect other systems.
    public static let keepIntegrations = Self(.keepIntegrations, .anything)
    /// Make and restore backups.
    public static let keepBackups = Self(.keepBackups, .anything)
    /// Manage the keys of the system.
    public static let keepKeys = Self(.keepKeys, .anything)
    /// Read the audit log.
    public static let readLog = Self(.readLog, .anything)
    /// Verify that nobody has changed the audit log.
    public static let verifyLog = Self(.verifyLog, .anything)

    /// Create, suspend or close an account.
    public static func keepAccount(_ account: AccountID) -> Self { Self(.keepAccounts, .anything, .account(account)) }

    /// Lock or unlock an account.
    public static func lockAccount(_ account: AccountID) -> Self { Self(.lockAccounts, .anything, .account(account)) }

    /// Read when accounts have signed in.
    public static let readSignIns = Self(.readSignIns, .anything)
}
