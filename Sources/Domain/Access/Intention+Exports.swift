extension Intention {
    /// Take lists of the people one looks after, with their whole document numbers, out of the system.
    public static let exportPeople = Self(.export, .anything)

    /// See the figures of one's scope.
    public static let seeStatistics = Self(.seeStatistics, .anything)
}
