/// Something that a user looked for is missing or has changed.
public enum LookupFailure: Error, Equatable, Sendable {
    /// It does not exist. The word is its kind, such as `record`.
    case missing(String)
    /// It changed after the user opened the form, or the action is no longer possible.
    case outdated
}
