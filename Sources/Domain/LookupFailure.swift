/// What somebody looked for is not there, or is no longer as they saw it.
public enum LookupFailure: Error, Equatable, Sendable {
    /// There is no such thing; the word says of what kind: `record`.
    case missing(String)
    /// Somebody changed it after the form was opened, or it cannot be done to it any longer.
    case outdated
}
