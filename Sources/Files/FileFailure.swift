/// The reason why a store did not do what it was asked. It contains neither keys nor addresses.
public enum FileFailure: Error, Hashable, Sendable {
    /// There is no file with this name.
    case missing
    /// The file has more bytes than the reader wants.
    case tooLarge
    /// The store has no space left, or a quota is reached.
    case full
    /// The store could not be reached, or stopped in the middle, each time it was tried. The text is for the log.
    case unreachable(String)
    /// The certificate of the store cannot be trusted.
    case untrusted
    /// The store does not accept the access key, or its signature.
    case wrongKey
    /// The access key may not do this.
    case forbidden
    /// There is no such bucket.
    case noBucket
    /// The clocks of this machine and the store are too far apart for signatures.
    case clocksDiffer
    /// The store answered something else. The text is for the log.
    case unexpected(String)
}
