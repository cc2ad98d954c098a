extension Schema {
    /// The table in which `Migrator` notes the migrations that have run.
    public static let register = "schema_migration"

    /// The tables that have rows before the first user: the tables of words, and the province's regions.
    public static let filledFromStart: Set<String> = Set(
        WordTable.all.map(\.name) + [
            "approval_kind", "approval_state", "registration_state", "message_kind", "policy_word", "region",
            "region_within", "region_tree",
        ]
    )
}
