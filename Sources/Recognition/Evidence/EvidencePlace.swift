public import Domain
import Groundwork

/// Stores the bytes of evidence, with each file under a random name.
///
/// A file and its row cannot be written in one step. A name is therefore *in doubt* from before its file is stored
/// until its row is written, and from before its row is deleted until its file is removed. An interruption leaves a
/// name in doubt, and `SweepEvidence` removes it later.
public protocol EvidencePlace: Sendable {
    /// Returns the path at which the bytes of a file can be read.
    func path(of name: String) -> String

    /// Marks names in doubt. Their files may be here without a row.
    func doubt(_ names: [String], at: Instant) throws

    /// Moves a file here, under a name that is in doubt.
    func take(_ path: String, as name: String) throws

    /// Ends the doubt about names, because rows refer to their files now.
    func settle(_ names: [String])

    /// Removes files without a reference. Files that cannot be removed now stay in doubt.
    func remove(_ names: [String])

    /// Returns the names that have been in doubt since before a moment.
    func inDoubt(before: Instant) -> [String]
}

extension EvidencePlace {
    /// Marks names in doubt whose files are about to be removed. A full disk has no room for the marks, but the removal
    /// makes room, so it must not fail.
    func doubtIfThereIsRoom(_ names: [String], at now: Instant) throws {
        do {
            try doubt(names, at: now)
        } catch  where OutOfSpace.caused(error) {
            return
        }
    }
}
