extension YAMLMap {
    /// Reads `id`, `name` and, if it is there, `english`.
    func named(id key: String = "id", name: String = "name") -> (id: String, names: Name) {
        let id = identifier(key)
        return (id, Name(text(name), english: optional("english")?.text(), id: id))
    }

    /// Reads an amount above 0 in the policy's unit: the key `hours` or `credits`.
    func amount(_ unit: StudyUnit) -> YAMLValue? { required(unit.rawValue) }
    func optionalAmount(_ unit: StudyUnit) -> YAMLValue? { optional(unit.rawValue) }
}
