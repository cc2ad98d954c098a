import SQLDatabase

extension Schema {
    /// The place of migration 26.
    static let placeHolder = Migration(26, "place-holder") { _ in [] }
}
