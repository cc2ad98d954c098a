extension Intention {
    /// Export lists of the people in the scope, with their full document numbers.
    public static let exportPeople = Self(.export, .anything)

    /// See the statistics of the scope.
    public static let seeStatistics = Self(.seeStatistics, .anything)
}
