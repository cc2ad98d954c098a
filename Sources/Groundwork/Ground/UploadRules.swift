/// How much one person, one organisation and everybody together may have open: nobody who works by hand reaches any of
/// these, and nobody who does not can fill the disk.
public struct UploadRules: Hashable, Sendable {
    /// Drafts that one person may have at the same time.
    public var openDrafts = 100
    /// Files of one declaration.
    public var filesPerRecord = 10
    /// Bytes of one file of a declaration.
    public var bytesPerFile = 10 * 1024 * 1024
    /// Bytes that one person may hand in within 24 hours.
    public var bytesPerDay = 300 * 1024 * 1024
    /// Imports of one organisation that wait for somebody to look at them, or are being read and checked.
    public var waitingImports = 20
    /// Forms with files that are being sent at the same time: of one account, of one organisation, and in all.
    public var (uploadsOfAccount, uploadsOfOrganisation, uploadsInAll) = (3, 8, 48)

    public init() {}
}
