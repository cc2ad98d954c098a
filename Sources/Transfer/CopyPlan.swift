/// All tables in an order in which every row finds the rows to which it refers.
struct CopyPlan: Sendable {
    struct Step: Hashable, Sendable {
        /// A name for the bookmarks.
        let name: String
        /// The table, as the source describes it.
        let table: CopiedTable
        /// The columns that stay `NULL` in this step because they refer to rows that come later.
        var leftOut: Set<String> = []
        /// The columns that this step fills in, if it adds no rows.
        var filledIn: Set<String> = []

        var addsRows: Bool { filledIn.isEmpty }
    }

    /// First the steps that add rows, then those that fill in columns.
    let steps: [Step]
    /// The tables as the target describes them, with the columns in the order of the source.
    let targets: [String: CopiedTable]

    var tables: [CopiedTable] { steps.filter(\.addsRows).map(\.table) }

    /// Compares the tables of both sides and orders them.
    ///
    /// The foreign keys of both sides count, because one engine may have keys that the other one does without.
    /// - Throws: `TransferFailure` if the tables differ, or if there is no order.
    init(source: [CopiedTable], target: [CopiedTable]) throws(TransferFailure) {
        let theirs = Dictionary(uniqueKeysWithValues: target.map { ($0.name, $0) })
        let ours = Set(source.map(\.name))
        let different =
            source.filter { theirs[$0.name].map(Self.shape) != Self.shape($0) }.map(\.name)
            + target.map(\.name).filter { !ours.contains($0) }
        guard different.isEmpty else { throw .differentTables(different) }

        var rows: [Step] = []
        var fills: [Step] = []
        var waiting = source
        while !waiting.isEmpty {
            let placed = Set(rows.map(\.name))
            let missing = waiting.map { table in
                Self.references(of: table, theirs).filter { !placed.contains($0.table) }
            }
            guard let (place, later) = Self.next(of: waiting, missing, theirs) else {
                throw .circle(waiting.map(\.name))
            }
            let table = waiting.remove(at: place)
            rows.append(Step(name: table.name, table: table, leftOut: later))
            guard !later.isEmpty else { continue }
            let columns = later.sorted().joined(separator: ", ")
            fills.append(Step(name: "\(table.name) (\(columns))", table: table, filledIn: later))
        }
        steps = rows + fills
        targets = Dictionary(
            uniqueKeysWithValues: source.compactMap { table in
                theirs[table.name].map { (table.name, $0.arranged(like: table)) }
            }
        )
    }

    /// Returns the place of the table that comes next, and its columns that are filled in later. A table that refers to
    /// nothing but itself comes before the tables of a longer circle.
    private static func next(
        of waiting: [CopiedTable],
        _ missing: [[CopiedTable.Reference]],
        _ theirs: [String: CopiedTable]
    ) -> (place: Int, later: Set<String>)? {
        if let place = missing.firstIndex(where: \.isEmpty) { return (place, []) }
        let own = waiting.indices.filter { place in missing[place].allSatisfy { $0.table == waiting[place].name } }
        for place in own + waiting.indices {
            if let later = optional(missing[place], of: waiting[place], theirs) { return (place, later) }
        }
        return nil
    }

    private static func shape(_ table: CopiedTable) -> [String: CopiedTable.Kind] {
        Dictionary(uniqueKeysWithValues: table.columns.map { ($0.name, $0.kind) })
    }

    private static func references(of table: CopiedTable, _ theirs: [String: CopiedTable]) -> [CopiedTable.Reference] {
        table.references + (theirs[table.name]?.references ?? [])
    }

    /// Returns the columns that can stay `NULL` for a while, so that none of the references is checked. Returns `nil`
    /// if a reference has none.
    private static func optional(
        _ references: [CopiedTable.Reference],
        of table: CopiedTable,
        _ theirs: [String: CopiedTable]
    ) -> Set<String>? {
        let required = [table, theirs[table.name]].compactMap(\.self).flatMap { table in
            table.columns.filter { !$0.isOptional }.map(\.name) + table.key
        }
        var found: Set<String> = []
        for reference in references {
            let free = Set(reference.columns).subtracting(required)
            guard !free.isEmpty else { return nil }
            found.formUnion(free)
        }
        return found
    }
}
