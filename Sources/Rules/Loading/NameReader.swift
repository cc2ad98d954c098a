extension YAMLMap {
    /// `id`, `name` and perhaps `english`.
    func named(id key: String = "id", name: String = "name") -> (id: String, names: Name) {
        let id = identifier(key)
        return (id, Name(text(name), english: optional("english")?.text(), id: id))
    }

    /// An amount of the policy's unit, above 0: `hours`, or `credits` where it counts in credits.
    func amount(_ unit: StudyUnit) -> YAMLValue? { required(unit.rawValue) }
    func optionalAmount(_ unit: StudyUnit) -> YAMLValue? { optional(unit.rawValue) }
}
