/// The limits of drafts, files and imports. Nobody who works by hand reaches them. They stop programs from filling the
/// disk.
public struct UploadRules: Hashable, Sendable {
    /// The number of drafts that one person may have at the same time.
    public var openDrafts = 100
    /// The number of files of one declaration.
    public var filesPerRecord = 10
    /// The maximum number of bytes of one file of a declaration.
    public var bytesPerFile = 10 * 1024 * 1024
    /// The number of bytes that one person may upload within 24 hours.
    public var bytesPerDay = 300 * 1024 * 1024
    /// The number of imports of one organisation that are being read or checked, or wait for a decision.
    public var waitingImports = 20
    /// The number of forms with files that may be sent at the same time to one instance: by one account, by one
    /// organisation, and in total.
    public var (uploadsOfAccount, uploadsOfOrganisation, uploadsInAll) = (3, 8, 48)

    /// Creates the usual limits.
    public init() {}
}
