public import Domain

/// Where the bytes of evidence lie, each file under a random name.
///
/// Bytes and rows are not written in one step. So a name is *in doubt* from before its file comes until its row is
/// written, and from before its row goes until its file is gone. Whoever is interrupted in between leaves a name in doubt
/// behind, and `SweepEvidence` sees to it.
public protocol EvidencePlace: Sendable {
    /// Where the bytes of a file can be read.
    func path(of name: String) -> String

    /// Remembers that files of these names may be here without a row.
    func doubt(_ names: [String], at: Instant) throws

    /// Takes a file over under a name that is in doubt. It no longer lies where it did.
    func take(_ path: String, as name: String) throws

    /// Rows refer to files of these names: they are in doubt no longer.
    func settle(_ names: [String])

    /// Removes files that nothing refers to. What cannot be removed now stays in doubt.
    func remove(_ names: [String])

    /// The names that have been in doubt since before a moment.
    func inDoubt(before: Instant) -> [String]
}
