extension SecretToken {
    /// Returns whether two secret texts are the same. It takes the same time wherever they differ.
    public static func areEqual(_ left: String, _ right: String) -> Bool {
        PasswordHash.areEqual(Array(left.utf8), Array(right.utf8))
    }
}
