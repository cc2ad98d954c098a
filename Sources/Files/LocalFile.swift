import Foundation

/// A stored file that can be read at a local path.
public struct LocalFile: Sendable {
    public let path: String
    /// Whether the file is a copy for one reader.
    public let isCopy: Bool

    public init(path: String, isCopy: Bool) {
        self.path = path
        self.isCopy = isCopy
    }

    /// Removes the copy. A reader that has opened it can still read it.
    public func discard() {
        if isCopy { unlink(path) }
    }
}
