/// The levels of titles, degrees and employers that a policy lists; empty lists if it lists none.
struct PersonLevels {
    var titleLevels: [Mark] = []
    var degrees: [Mark] = []
    var employerLevels: [Mark] = []
}
