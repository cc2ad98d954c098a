import SQLDatabase

/// The text of a statement with the numbers that are a part of it, by which the server plans it.
struct StatementText: Hashable {
    struct Constant: Hashable {
        /// The number of question marks before the one in whose place the constant stands.
        let place: Int
        let number: Int
    }

    let sql: String
    let constants: [Constant]

    init(_ sql: String, _ values: [SQLValue] = []) {
        self.sql = sql
        constants = values.enumerated().compactMap { place, value in
            guard case .constant(let number) = value else { return nil }
            return Constant(place: place, number: number)
        }
    }

    /// Returns the values that are sent with the statement.
    func parameters(among values: [SQLValue]) -> [SQLValue] {
        guard !constants.isEmpty else { return values }
        return values.filter { value in
            if case .constant = value { false } else { true }
        }
    }
}
